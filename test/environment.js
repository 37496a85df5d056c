/** n8n-core reads these when it is loaded; without them it writes a settings file in the home folder and logs. */
const os = require('node:os');
const path = require('node:path');

process.env.N8N_USER_FOLDER = path.join(os.tmpdir(), 'n8n-nodes-webex-scim-jest');
process.env.N8N_ENCRYPTION_KEY = 'only-for-tests';
process.env.N8N_LOG_LEVEL = 'silent';

/** Some n8n-core lines start an interval on load that would keep jest from ending. */
const { setInterval: startInterval } = globalThis;
globalThis.setInterval = (...args) => startInterval(...args).unref();
