package org.gongkai.jobs.summary;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One row of the rollup of volumes, over all agency types.
 *
 * @param region the division's name
 * @param basis {@code own} or {@code consolidated}
 * @param year the year reported on
 * @param reports how many reports stand behind it
 * @param received applications newly received
 * @param mix the share of each way of disposing of them, in the order of {@link #MIX}; empty where
 *     no report prints it
 */
public record RegionVolume(
    String region, String basis, int year, long reports, long received, List<OptionalDouble> mix) {

  /** The ways of disposing of an application; disclosed is granted wholly or in part. */
  public static final List<String> MIX =
      List.of("granted", "disclosed", "denied", "unavailable", "not processed", "other");

  public RegionVolume {
    mix = List.copyOf(mix);
  }
}
