/** How much of a pack is let in: far more than a course needs, and far less than harms. */
export const LIMITS = {
  /** Bytes of a zip as it lies on the disk. */
  zip: 10_000_000,
  /** Files and folders that are looked at. */
  entries: 3000,
  /** Scenario files that are read. */
  files: 600,
  /** Bytes of one file that is read: three of them can be one Chinese character. */
  file: 600_000,
  /** Bytes of all files that are read. */
  all: 12_000_000,
  /** Folders in folders. */
  depth: 8,
  /** How many times as large as in the zip a file may be. YAML shrinks to a fifth, or a tenth. */
  ratio: 100,
  /** Below this many bytes nothing is too dense. */
  small: 50_000,
} as const;
