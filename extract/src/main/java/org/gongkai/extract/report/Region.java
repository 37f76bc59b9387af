package org.gongkai.extract.report;

import java.util.Optional;

/**
 * The administrative division that an agency serves (GB/T 2260). Of divisions of one name nothing
 * is known but what they have in common: the name, and where the print leaves it open no code.
 *
 * @param code six digits; empty where the print does not tell which of several it is
 * @param name the division's own name in the report's year
 * @param province the province's name; the division itself where it is one; empty where unknown
 * @param prefecture the prefecture's name; empty above that level, where there is none, and where
 *     it is unknown
 * @param county the county's name; empty above that level
 */
public record Region(
    Optional<String> code,
    String name,
    Optional<String> province,
    Optional<String> prefecture,
    Optional<String> county) {}
