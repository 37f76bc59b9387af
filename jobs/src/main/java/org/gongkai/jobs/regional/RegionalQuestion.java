package org.gongkai.jobs.regional;

import java.util.Optional;
import org.gongkai.extract.report.AgencyLevel;
import org.gongkai.extract.report.Scope;

/**
 * What is asked of a lake.
 *
 * @param year the year reported on
 * @param level the level of the divisions, from national to county
 * @param province the province that they lie in, by name, short name or code; empty for all
 * @param agencyType the kind of agency; empty for all together
 * @param basis own or consolidated
 * @param onlyBalanced whether only reports count whose sums hold
 */
public record RegionalQuestion(
    int year,
    AgencyLevel level,
    Optional<String> province,
    Optional<String> agencyType,
    Scope basis,
    boolean onlyBalanced) {}
