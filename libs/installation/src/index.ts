export { referenceFiles } from './api-documents/reference-files.js';
export { BackupError, Manifest } from './backup/backup-format.js';
export { type RestoreOptions, restoreBackup } from './backup/restore-backup.js';
export { writeBackup } from './backup/write-backup.js';
export { EmbeddedDatabase } from './embedded-database/embedded-database.js';
export { freePort } from './embedded-database/free-port.js';
export { chooseHome } from './embedded-database/home.js';
export { rotateKeys } from './rotate-keys.js';
