package org.tradebalance.pipeline;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.CurrencyFigure;
import org.tradebalance.trade.ExchangeRate;
import org.tradebalance.trade.ExchangeRate.Quotation;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.ObservationStatus;
import org.tradebalance.trade.OriginalValue;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SourceCell;

/** The cells of a partition that are in other currencies, on disk. */
final class PartitionOriginals {

  private PartitionOriginals() {}

  static void write(DataOutputStream out, List<OriginalValue> originals) throws IOException {
    out.writeInt(originals.size());
    for (OriginalValue original : originals) {
      PartitionKeys.write(out, original.source());
      out.writeUTF(original.currency());
      out.writeUTF(original.figure().state().code());
      BigDecimal amount = original.figure().amount();
      out.writeUTF(amount == null ? "" : amount.toPlainString());
      write(out, original.rate());
    }
  }

  private static void write(DataOutputStream out, @Nullable ExchangeRate rate) throws IOException {
    out.writeBoolean(rate != null);
    if (rate != null) {
      out.writeUTF(rate.period().frequency().code());
      out.writeInt(rate.period().ordinal());
      out.writeUTF(rate.quotation().code());
      out.writeUTF(rate.value().toPlainString());
    }
  }

  static List<OriginalValue> read(DataInputStream in) throws IOException {
    int count = in.readInt();
    List<OriginalValue> originals = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      SourceCell source = PartitionKeys.source(in);
      String currency = in.readUTF();
      ObservationStatus state = Coded.parse(ObservationStatus.class, in.readUTF());
      String amount = in.readUTF();
      CurrencyFigure figure =
          new CurrencyFigure(state, amount.isEmpty() ? null : new BigDecimal(amount));
      originals.add(new OriginalValue(source, currency, figure, rate(in, currency)));
    }
    return originals;
  }

  private static @Nullable ExchangeRate rate(DataInputStream in, String currency)
      throws IOException {
    if (!in.readBoolean()) {
      return null;
    }
    Period period = new Period(Coded.parse(Frequency.class, in.readUTF()), in.readInt());
    Quotation quotation = Coded.parse(Quotation.class, in.readUTF());
    return new ExchangeRate(currency, period, quotation, new BigDecimal(in.readUTF()));
  }
}
