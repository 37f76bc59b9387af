package org.gongkai.aggregate.lake;

/**
 * What tells an input again without opening it.
 *
 * @param uri where it lies
 * @param bytes its size when it was listed
 * @param modified when it was last changed, in milliseconds since 1970, as its file system says
 * @param entry a digest of what a manifest says of it; empty where none names it
 */
public record InputStamp(String uri, long bytes, long modified, String entry) {}
