package org.gongkai.extract.check;

/**
 * A cell of a table by its row and column.
 *
 * @param item the row's key; of a row that the form does not have, its printed label
 * @param applicant the column's key
 */
record Place(String item, String applicant) {

  @Override
  public String toString() {
    return item + "/" + applicant;
  }
}
