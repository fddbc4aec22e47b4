export { BackupError, type Manifest } from './backup-format.js';
export { type RestoreOptions, restoreBackup, verifyBackup } from './restore-backup.js';
export { type BackupOptions, type OnProgress, writeBackup } from './write-backup.js';
