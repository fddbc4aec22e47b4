export { asyncApiDocument } from './async-api.js';
export { openApiDocument } from './open-api.js';
export { type ReferenceFile, referenceFiles, referencePage } from './reference-files.js';
