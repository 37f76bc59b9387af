package org.gongkai.extract.report;

/**
 * Where a field of the identity was read.
 *
 * @param field the output column that it decides: {@code agency_name}, {@code agency_type}, {@code
 *     region_code}, {@code county} where no code is known, {@code year}, {@code edition}, {@code
 *     scope}, {@code published_on}
 * @param value the value that it speaks for
 * @param source the place: {@code title}, {@code heading}, {@code signature}, {@code narrative},
 *     {@code page}, {@code url}, {@code file_name}, {@code manifest}, {@code tables}
 * @param text the words that were read there
 */
public record Evidence(String field, String value, String source, String text) {}
