package org.tianwang.ingest.plate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CtcBeamTest {

    @Test
    void shouldKeepADoubleCharacterThatABlankParts() {
        assertThat(CtcBeam.decode(columns("豫Z1L88V")).getFirst().text()).isEqualTo("豫Z1L88V");
    }

    @Test
    void shouldChooseTheLegalTextWhenAnIllegalOneIsMoreProbable() {
        double[][] columns = columns("豫A12345");
        int second = 2; // the letter's column, behind the first blank
        Arrays.fill(columns[second], 0.001);
        columns[second][symbol('8')] = 0.9; // no digit stands there
        columns[second][symbol('B')] = 0.09;

        assertThat(CtcBeam.decode(columns).getFirst().text()).isEqualTo("豫B12345");
    }

    @Test
    void shouldGiveTheDoubtfulPlaceBothItsReadings() {
        double[][] columns = columns("豫A12345");
        double[] last = columns[12];
        last[symbol('5')] = 0.6;
        last[symbol('6')] = 0.39;

        List<Reading> readings = CtcBeam.decode(columns);

        assertThat(readings.get(0).text()).isEqualTo("豫A12345");
        assertThat(readings.get(1).text()).isEqualTo("豫A12346");
        assertThat(readings.get(0).probability()).isGreaterThan(readings.get(1).probability());
    }

    @Test
    void shouldFindNothingWhereNoPlateCanBe() {
        assertThat(CtcBeam.decode(columns("豫A12"))).isEmpty();
    }

    /** A column a character and a blank between them, all nearly certain. */
    private static double[][] columns(String text) {
        List<double[]> columns = new ArrayList<>();
        for (char c : text.toCharArray()) {
            columns.add(sure(symbol(c)));
            columns.add(sure(PlateAlphabet.BLANK));
        }
        return columns.toArray(double[][]::new);
    }

    private static double[] sure(int symbol) {
        double[] column = new double[PlateAlphabet.BLANK + 1];
        column[symbol] = 0.99;
        return column;
    }

    private static int symbol(char c) {
        return PlateAlphabet.SYMBOLS.indexOf(c);
    }
}
