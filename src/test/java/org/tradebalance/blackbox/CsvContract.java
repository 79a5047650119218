package org.tradebalance.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** Columns and order of every CSV, as promised to those who read them. */
final class CsvContract {

  private static final String CONTROLS = "control_totals.csv";
  private static final List<String> FREQUENCIES = List.of("annual", "quarterly", "monthly");
  private static final List<String> RANKINGS =
      List.of("deficit", "surplus", "total_trade", "exports", "imports");

  /** The header of each file, and the columns among them that make a row unique. */
  private static final Map<String, Promise> FILES =
      Map.of(
          "bilateral_balance.csv",
          new Promise(
              "dataset,vintage,reporter,partner,partner_name,partner_kind,item,product,"
                  + "adjustment,frequency,period,exports_usd,imports_usd,balance_usd,balance_sign,"
                  + "exports_state,imports_state,reporter_name,preferred,series_key",
              "dataset,reporter,partner,item,product,adjustment,frequency,period"),
          "periodic_balance.csv",
          new Promise(
              "dataset,vintage,reporter,item,product,adjustment,frequency,period,"
                  + "exports_usd,imports_usd,balance_usd,balance_sign,derivation,partial,reporter_name,"
                  + "preferred,series_key",
              "dataset,reporter,item,product,adjustment,frequency,period"),
          "metrics.csv",
          new Promise(
              "dataset,reporter,partner,item,product,adjustment,frequency,period,metric,"
                  + "value,unit,state,partner_name,reporter_name,preferred,series_key",
              "dataset,reporter,partner,item,product,adjustment,frequency,period,+metric"),
          "rankings.csv",
          new Promise(
              "dataset,reporter,item,product,frequency,period,ranking,rank,partner,"
                  + "partner_name,value_usd,share_pct,stability,reporter_name,preferred,series_key",
              "dataset,reporter,item,product,frequency,period,ranking,rank,partner"),
          CONTROLS,
          new Promise(
              "rule,dataset,reporter,period,expected_usd,actual_usd,difference_usd,"
                  + "tolerance_usd,verdict,because",
              "rule,dataset,reporter,period"),
          "revisions.csv",
          new Promise(
              "dataset,reporter,partner,item,flow,frequency,period,from_vintage,to_vintage,"
                  + "old_usd,new_usd,change_usd,consequence,product,adjustment",
              "dataset,reporter,partner,item,flow,frequency,period,from_vintage,+product,"
                  + "+adjustment"),
          "revision_sizes.csv",
          new Promise(
              "dataset,reporter,partner,item,product,adjustment,flow,releases,observations,"
                  + "mean_usd,mean_absolute_usd,mean_absolute_pct,bias",
              "dataset,reporter,partner,item,product,adjustment,+flow"),
          "claims.csv",
          new Promise(
              "claim_id,text,verdict,stated,computed,low,high,dataset,vintage,explanation",
              "claim_id"),
          "rejects.csv",
          new Promise(
              "file,sheet,row,column,code,severity,field,raw_value,message,raw_record",
              "file,sheet,row,column,code"),
          "ledger.csv",
          new Promise(
              "file,sha256,layout,dataset,vintage,read,accepted,rejected,ignored,superseded,"
                  + "flows,confirmed_by_second_source,confirmed_by_identity,confirmed_by_release,"
                  + "unconfirmed",
              "file,sha256"));

  private CsvContract() {}

  /** Every CSV of a publication has its columns, is sorted by its key and has no key twice. */
  static void assertKept(Path current) {
    FILES.forEach((name, promise) -> promise.assertKept(name, Csv.read(current.resolve(name))));
  }

  /** No control total stands in its file twice. */
  static void assertControlTotalsUnique(Path current) {
    Promise promise = FILES.get(CONTROLS);
    assertThat(promise.keys(Csv.read(current.resolve(CONTROLS)), true)).doesNotHaveDuplicates();
  }

  /** A header and a key; of a key column with a plus only the uniqueness is promised. */
  private record Promise(String header, String key) {

    void assertKept(String name, Csv csv) {
      assertThat(String.join(",", csv.header())).as("header of %s", name).isEqualTo(header);
      if (!name.equals(CONTROLS)) {
        assertThat(keys(csv, true)).as("keys of %s", name).doesNotHaveDuplicates();
        assertThat(keys(csv, false)).as("order of %s", name).isSortedAccordingTo(BY_PARTS);
      }
    }

    private List<List<String>> keys(Csv csv, boolean whole) {
      List<List<String>> keys = new ArrayList<>(csv.rows().size());
      for (CSVRecord row : csv.rows()) {
        List<String> parts = new ArrayList<>();
        for (String column : key.split(",", -1)) {
          if (whole || !column.startsWith("+")) {
            String plain = column.replace("+", "");
            parts.add(sortable(plain, row.get(plain)));
          }
        }
        keys.add(parts);
      }
      return keys;
    }
  }

  private static final Comparator<List<String>> BY_PARTS =
      (one, other) -> {
        for (int at = 0; at < one.size(); at++) {
          int order = one.get(at).compareTo(other.get(at));
          if (order != 0) {
            return order;
          }
        }
        return 0;
      };

  /** Frequencies and rankings stand in the order of their meaning, numbers in that of numbers. */
  private static String sortable(String column, String value) {
    return switch (column) {
      case "frequency" -> Integer.toString(FREQUENCIES.indexOf(value));
      case "ranking" -> Integer.toString(RANKINGS.indexOf(value));
      case "rank", "row" -> "0".repeat(9 - value.length()) + value;
      default -> value;
    };
  }
}
