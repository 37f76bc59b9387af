package org.gongkai.extract.report;

import java.util.Optional;

/**
 * The administrative division that an agency serves (GB/T 2260).
 *
 * @param code six digits
 * @param name the division's own name in the report's year
 * @param province the province's name; the division itself where it is one
 * @param prefecture the prefecture's name; empty above that level and where there is none
 * @param county the county's name; empty above that level
 */
public record Region(
    String code,
    String name,
    String province,
    Optional<String> prefecture,
    Optional<String> county) {}
