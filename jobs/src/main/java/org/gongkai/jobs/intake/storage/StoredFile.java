package org.gongkai.jobs.intake.storage;

/**
 * A file or folder that was found.
 *
 * @param address where it lies
 * @param isFolder whether it may be listed
 * @param bytes its size; 0 where it could not be had
 * @param modified when it was last changed, in milliseconds since 1970; 0 where it is not known
 * @param identity the same for one folder under several names
 */
public record StoredFile(
    String address, boolean isFolder, long bytes, long modified, String identity) {

  /** Whether programs leave it out where they are given its folder. */
  public boolean isHidden() {
    String name = address.substring(address.lastIndexOf('/') + 1);
    return name.startsWith(".") || name.startsWith("_");
  }
}
