package org.tradebalance.bench;

import java.io.IOException;
import java.util.SplittableRandom;

/**
 * Rows as UN Comtrade writes them, 47 names and 48 fields: the exporter's report and the
 * importer's, and now and then a part of a flow, which is not summed.
 */
final class ComtradeRows implements Extract.RowFormat {

  static final String HEADER =
      "typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,reporterDesc,"
          + "flowCode,flowDesc,partnerCode,partnerISO,partnerDesc,partner2Code,partner2ISO,"
          + "partner2Desc,classificationCode,classificationSearchCode,isOriginalClassification,"
          + "cmdCode,cmdDesc,aggrLevel,isLeaf,customsCode,customsDesc,mosCode,motCode,motDesc,"
          + "qtyUnitCode,qtyUnitAbbr,qty,isQtyEstimated,altQtyUnitCode,altQtyUnitAbbr,altQty,"
          + "isAltQtyEstimated,netWgt,isNetWgtEstimated,grossWgt,isGrossWgtEstimated,cifvalue,"
          + "fobvalue,primaryValue,legacyEstimationFlag,isReported,isAggregate";

  private final Line line = new Line();

  @Override
  public void rows(
      Extract.Flow flow, long dollars, Fault fault, SplittableRandom random, RowSink sink)
      throws IOException {
    long thousandths = dollars * 1000 + random.nextInt(1000);
    row(flow, true, thousandths, "0,0,TOTAL MOT", fault, random);
    sink.row(line, fault);
    if (random.nextInt(10) == 0) {
      row(flow, true, thousandths / 2, "0,1000,Air", Fault.NONE, random);
      sink.row(line, Fault.NONE);
    }
    // The importer counts freight and insurance.
    row(flow, false, thousandths + thousandths / 14, "0,0,TOTAL MOT", Fault.NONE, random);
    sink.row(line, Fault.NONE);
  }

  private void row(
      Extract.Flow flow,
      boolean export,
      long thousandths,
      String transport,
      Fault fault,
      SplittableRandom random) {
    CodeTable.Entry reporter = export ? flow.exporter : flow.importer;
    CodeTable.Entry partner = export ? flow.importer : flow.exporter;
    line.clear();
    line.text("C,A,").number(flow.year).text("0101,").number(flow.year).text(",52,");
    line.number(flow.year).sign(',');
    economy(reporter, fault == Fault.UNKNOWN_REPORTER);
    line.text(export ? "X,Export," : "M,Import,");
    economy(partner, fault == Fault.UNKNOWN_PARTNER);
    if (fault == Fault.FIELDS_ARE_MISSING) {
      return;
    }
    line.text("0,W00,World,H6,HS,true,").text(flow.product);
    line.text(fault == Fault.PRODUCT_IS_TEXT ? "X," : ",");
    line.text("\"Articles of subheading ").text(flow.product);
    line.text(", \"\"other\"\", whether or not assembled\",6,true,C00,TOTAL CPC,");
    line.text(transport).text(",8,kg,");
    line.decimal(thousandths / 3).text(",false,8,kg,").decimal(thousandths / 3).text(",false,");
    line.decimal(thousandths / 3)
        .text(random.nextInt(5) == 0 ? ",true,0,false," : ",false,0,false,");
    cifFob(export, thousandths);
    primary(thousandths, fault);
    line.text(",0,true,false,");
  }

  private void economy(CodeTable.Entry economy, boolean unknown) {
    line.number(unknown ? Fault.UNKNOWN : economy.code()).sign(',');
    line.text(economy.economy()).sign(',');
    line.text("\"" + economy.name() + "\",");
  }

  private void cifFob(boolean export, long thousandths) {
    if (export) {
      line.sign(',').decimal(thousandths).sign(',');
    } else {
      line.decimal(thousandths).text(",,");
    }
  }

  private void primary(long thousandths, Fault fault) {
    if (fault == Fault.VALUE_IS_TEXT) {
      line.text("n/a");
    } else {
      line.text(fault == Fault.VALUE_IS_NEGATIVE ? "-" : "").decimal(thousandths);
    }
  }
}
