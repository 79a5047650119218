package org.tradebalance.publish.parquet;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.DecimalType;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.StringType;
import org.apache.parquet.format.Type;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;
import org.tradebalance.publish.table.ColumnDefinition;
import org.tradebalance.publish.table.TableSchema;

/** The columns of a table in the terms of Parquet. */
final class Schema {

  private Schema() {}

  static MessageType of(TableSchema<?> table) {
    List<org.apache.parquet.schema.Type> fields = new ArrayList<>();
    table.definitions().forEach(column -> fields.add(field(column)));
    return new MessageType(table.shortName(), fields);
  }

  private static PrimitiveType field(ColumnDefinition<?> column) {
    Repetition repetition = column.required() ? Repetition.REQUIRED : Repetition.OPTIONAL;
    return switch (column.type()) {
      case AMOUNT, DECIMAL, NUMBER -> decimal(repetition, column);
      case INTEGER -> new PrimitiveType(repetition, PrimitiveTypeName.INT64, column.name());
      case FLAG -> new PrimitiveType(repetition, PrimitiveTypeName.BOOLEAN, column.name());
      case TEXT, CODE, PERIOD, VINTAGE ->
          Types.primitive(PrimitiveTypeName.BINARY, repetition)
              .as(LogicalTypeAnnotation.stringType())
              .named(column.name());
      case DATE, TIMESTAMP ->
          throw new IllegalArgumentException(
              column.name() + ": no Parquet type is chosen for " + column.type().code());
    };
  }

  private static PrimitiveType decimal(Repetition repetition, ColumnDefinition<?> column) {
    return Types.primitive(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY, repetition)
        .length(bytes(column.type().digits()))
        .as(LogicalTypeAnnotation.decimalType(column.type().scale(), column.type().digits()))
        .named(column.name());
  }

  /** The bytes of a two's complement number that holds so many decimal digits. */
  static int bytes(int digits) {
    return BigInteger.TEN.pow(digits).bitLength() / Byte.SIZE + 1;
  }

  /** The schema as the footer of a file carries it: the root, then its columns. */
  static List<SchemaElement> elements(MessageType schema) {
    List<SchemaElement> elements = new ArrayList<>();
    elements.add(new SchemaElement(schema.getName()).setNum_children(schema.getFieldCount()));
    for (org.apache.parquet.schema.Type field : schema.getFields()) {
      elements.add(element(field.asPrimitiveType()));
    }
    return elements;
  }

  /** The physical type in the terms of the footer. */
  static Type physical(PrimitiveType field) {
    return Type.valueOf(
        field.getPrimitiveTypeName() == PrimitiveTypeName.BINARY
            ? "BYTE_ARRAY"
            : field.getPrimitiveTypeName().name());
  }

  private static SchemaElement element(PrimitiveType field) {
    SchemaElement element =
        new SchemaElement(field.getName())
            .setType(physical(field))
            .setRepetition_type(FieldRepetitionType.valueOf(field.getRepetition().name()));
    LogicalTypeAnnotation meaning = field.getLogicalTypeAnnotation();
    if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
      element.setType_length(field.getTypeLength());
      element.setScale(decimal.getScale()).setPrecision(decimal.getPrecision());
      element.setConverted_type(ConvertedType.DECIMAL);
      element.setLogicalType(
          LogicalType.DECIMAL(new DecimalType(decimal.getScale(), decimal.getPrecision())));
    } else if (meaning != null) {
      element.setConverted_type(ConvertedType.UTF8);
      element.setLogicalType(LogicalType.STRING(new StringType()));
    }
    return element;
  }
}
