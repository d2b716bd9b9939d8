/** What the server may read of the disk: files inside the folders of the workspace, and nothing that a link leads to. */
export interface WorkspaceStorage {
  /**
   * The text of a file. `path` is absolute or relative to one of the folders. Fails with a {@link StorageError} on one
   * outside them, on links, on what is no plain file in UTF-8, and on one of more than `most` bytes.
   */
  read(folders: readonly string[], path: string, most: number): Promise<StoredFile>;
  /** The URIs of the plans below the folders, up to `most`. */
  plans(folders: readonly string[], most: number): Promise<readonly string[]>;
}

export interface StoredFile {
  readonly uri: string;
  readonly text: string;
}

/** Why a file is not read. */
export type StorageFault = 'outside' | 'missing' | 'link' | 'no-file' | 'too-large' | 'no-text' | 'unreadable';

export class StorageError extends Error {
  readonly fault: StorageFault;

  constructor(fault: StorageFault) {
    super(fault);
    this.fault = fault;
  }
}

/** Where there is no disk, as in a browser. */
export const NO_STORAGE: WorkspaceStorage = {
  read: async () => {
    throw new StorageError('missing');
  },
  plans: async () => [],
};
