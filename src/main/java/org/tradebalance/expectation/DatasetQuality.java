package org.tradebalance.expectation;

/**
 * What a run loaded of a dataset.
 *
 * @param dataset id of the dataset
 * @param files files loaded
 * @param rowsRead rows read of them
 * @param rowsRejected rows rejected
 * @param figures figures found
 */
public record DatasetQuality(
    String dataset, long files, long rowsRead, long rowsRejected, long figures) {

  /** Both together. */
  public DatasetQuality plus(DatasetQuality other) {
    return new DatasetQuality(
        dataset,
        files + other.files,
        rowsRead + other.rowsRead,
        rowsRejected + other.rowsRejected,
        figures + other.figures);
  }
}
