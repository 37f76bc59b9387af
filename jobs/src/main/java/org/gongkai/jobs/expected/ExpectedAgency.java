package org.gongkai.jobs.expected;

import java.util.Optional;

/**
 * A line of the list.
 *
 * @param regionCode the code of the agency's division, of any year; 000000 for the whole country
 * @param type the kind of agency
 * @param id the {@code agency_id} of its reports; without a name what that begins with
 * @param named whether the line names the agency
 * @param year the only year in which a report is expected; empty for all
 */
record ExpectedAgency(
    String regionCode, String type, String id, boolean named, Optional<Integer> year) {}
