import { bulkCases } from './cases';
import { standIn } from './server';

describe('the node before the stand-in Webex', () => bulkCases(standIn()));
