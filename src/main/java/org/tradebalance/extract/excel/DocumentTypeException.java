package org.tradebalance.extract.excel;

import java.io.IOException;

/** A part has a document type, which the standard forbids; the message names the part. */
final class DocumentTypeException extends IOException {

  DocumentTypeException(String part) {
    super(part + " has a document type, which may name files");
  }
}
