package org.tradebalance.pipeline;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.ExchangeRate;
import org.tradebalance.trade.ExchangeRate.Quotation;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.OriginalAmount;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SourceCell;

/** The amounts of a partition that were in other currencies, on disk. */
final class PartitionOriginals {

  private PartitionOriginals() {}

  static void write(DataOutputStream out, List<OriginalAmount> originals) throws IOException {
    out.writeInt(originals.size());
    for (OriginalAmount original : originals) {
      out.writeInt(original.source().sheet());
      out.writeInt(original.source().row());
      out.writeInt(original.source().column());
      out.writeUTF(original.amount().toPlainString());
      ExchangeRate rate = original.rate();
      out.writeUTF(rate.currency());
      out.writeUTF(rate.period().frequency().code());
      out.writeInt(rate.period().ordinal());
      out.writeUTF(rate.quotation().code());
      out.writeUTF(rate.value().toPlainString());
    }
  }

  static List<OriginalAmount> read(DataInputStream in) throws IOException {
    int count = in.readInt();
    List<OriginalAmount> originals = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      SourceCell source = new SourceCell(in.readInt(), in.readInt(), in.readInt());
      BigDecimal amount = new BigDecimal(in.readUTF());
      String currency = in.readUTF();
      Period period = new Period(Coded.parse(Frequency.class, in.readUTF()), in.readInt());
      Quotation quotation = Coded.parse(Quotation.class, in.readUTF());
      BigDecimal value = new BigDecimal(in.readUTF());
      originals.add(
          new OriginalAmount(source, amount, new ExchangeRate(currency, period, quotation, value)));
    }
    return originals;
  }
}
