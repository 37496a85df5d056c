import { bulkCases } from '../engine/cases';
import { scimmy } from './server';

describe('the node before SCIMMY, a SCIM server by others', () => bulkCases(scimmy()));
