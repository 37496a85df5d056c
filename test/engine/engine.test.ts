/**
 * The node in n8n's engine, over real HTTP, with what is the same on every line of n8n. All in one file for jest, since each of
 * its files loads n8n's core anew, which takes a second.
 */
import './time';
import './answers.suite';
import './approval.suite';
import './attributes.suite';
import './badItems.suite';
import './bulk.suite';
import './columns.suite';
import './discretion.suite';
import './ends.suite';
import './existing.suite';
import './files.suite';
import './findings.suite';
import './hostile.suite';
import './limits.suite';
import './members.suite';
import './output.suite';
import './nested.suite';
import './preview.suite';
import './reach.suite';
import './reading.suite';
import './reads.suite';
import './results.suite';
import './settings.suite';
import './sync.suite';
import './targets.suite';
import './upsert.suite';
import './wholeRun.suite';
import './worlds.suite';
import './texts.suite';
