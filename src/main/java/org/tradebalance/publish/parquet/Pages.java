package org.tradebalance.publish.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.SizeStatistics;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.statistics.geospatial.GeospatialStatistics;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Util;
import org.apache.parquet.schema.PrimitiveType;
import org.jspecify.annotations.Nullable;

/** The pages of one column within a group of rows, kept until the group is written. */
final class Pages implements PageWriter {

  private final PrimitiveType field;
  private final ByteArrayOutputStream dictionary = new ByteArrayOutputStream();
  private final ByteArrayOutputStream data = new ByteArrayOutputStream();
  private final Set<Encoding> encodings = EnumSet.noneOf(Encoding.class);
  private final Statistics<?> statistics;
  private long values;

  Pages(PrimitiveType field) {
    this.field = field;
    this.statistics = Statistics.createStats(field);
  }

  @Override
  public void writePage(
      BytesInput bytes,
      int valueCount,
      int rowCount,
      Statistics<?> ofPage,
      @Nullable SizeStatistics sizes,
      @Nullable GeospatialStatistics places,
      Encoding repetitionLevels,
      Encoding definitionLevels,
      Encoding encoding)
      throws IOException {
    int size = Math.toIntExact(bytes.size());
    Util.writePageHeader(
        new PageHeader(PageType.DATA_PAGE, size, size)
            .setData_page_header(
                new DataPageHeader(
                    valueCount, of(encoding), of(definitionLevels), of(repetitionLevels))),
        data);
    bytes.writeAllTo(data);
    encodings.addAll(List.of(encoding, definitionLevels, repetitionLevels));
    statistics.mergeStatistics(ofPage);
    values += valueCount;
  }

  @Override
  public void writeDictionaryPage(DictionaryPage page) throws IOException {
    int size = Math.toIntExact(page.getBytes().size());
    Util.writePageHeader(
        new PageHeader(PageType.DICTIONARY_PAGE, size, size)
            .setDictionary_page_header(
                new DictionaryPageHeader(page.getDictionarySize(), of(page.getEncoding()))),
        dictionary);
    page.getBytes().writeAllTo(dictionary);
    encodings.add(page.getEncoding());
  }

  /**
   * Writes the pages to a file.
   *
   * @param offset where in the file they begin
   * @return what the footer says of them
   */
  ColumnChunk writeTo(OutputStream file, long offset) throws IOException {
    dictionary.writeTo(file);
    data.writeTo(file);
    long size = size();
    ColumnMetaData description =
        new ColumnMetaData(
            Schema.physical(field),
            encodings.stream().map(Pages::of).toList(),
            List.of(field.getName()),
            CompressionCodec.UNCOMPRESSED,
            values,
            size,
            size,
            offset + dictionary.size());
    if (dictionary.size() > 0) {
      description.setDictionary_page_offset(offset);
    }
    description.setStatistics(extremes());
    return new ColumnChunk(offset).setMeta_data(description);
  }

  long size() {
    return (long) dictionary.size() + data.size();
  }

  private org.apache.parquet.format.Statistics extremes() {
    org.apache.parquet.format.Statistics extremes = new org.apache.parquet.format.Statistics();
    extremes.setNull_count(statistics.getNumNulls());
    if (statistics.hasNonNullValue()) {
      extremes.setMin_value(statistics.getMinBytes());
      extremes.setMax_value(statistics.getMaxBytes());
    }
    return extremes;
  }

  private static org.apache.parquet.format.Encoding of(Encoding encoding) {
    return org.apache.parquet.format.Encoding.valueOf(encoding.name());
  }

  @Override
  public void writePage(
      BytesInput bytes,
      int valueCount,
      int rowCount,
      Statistics<?> ofPage,
      Encoding repetitionLevels,
      Encoding definitionLevels,
      Encoding encoding)
      throws IOException {
    writePage(
        bytes,
        valueCount,
        rowCount,
        ofPage,
        null,
        null,
        repetitionLevels,
        definitionLevels,
        encoding);
  }

  @SuppressWarnings("deprecation")
  @Override
  public void writePage(
      BytesInput bytes,
      int valueCount,
      Statistics<?> ofPage,
      Encoding repetitionLevels,
      Encoding definitionLevels,
      Encoding encoding) {
    throw new UnsupportedOperationException("pages say how many rows they hold");
  }

  @Override
  public void writePageV2(
      int rowCount,
      int nullCount,
      int valueCount,
      BytesInput repetitionLevels,
      BytesInput definitionLevels,
      Encoding encoding,
      BytesInput bytes,
      Statistics<?> ofPage) {
    throw new UnsupportedOperationException("pages are of version 1, which every reader knows");
  }

  @Override
  public long getMemSize() {
    return size();
  }

  @Override
  public long allocatedSize() {
    return size();
  }

  @Override
  public String memUsageString(String prefix) {
    return prefix + ' ' + field.getName() + ' ' + size() + " bytes";
  }
}
