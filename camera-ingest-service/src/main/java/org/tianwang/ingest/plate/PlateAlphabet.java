package org.tianwang.ingest.plate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The characters of mainland number plates (GA 36): 31 provinces, letters without I and O, digits, and the characters
 * that end or begin special plates. What the network may say beside them and means them by is counted to them: small
 * letters, O for 0, I for 1.
 */
final class PlateAlphabet {

    static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    static final String DIGITS = "0123456789";

    /** Police, training, trailer, consulate, Hong Kong, Macao; the last place of a plate. */
    static final String ENDINGS = "警学挂领港澳";

    /** Embassy; the first place of a plate. */
    static final String EMBASSY = "使";

    static final String SYMBOLS = PROVINCES + LETTERS + DIGITS + ENDINGS + EMBASSY;

    /** No character here: the network's own sign, and the dot behind the second place. */
    static final int BLANK = SYMBOLS.length();

    private PlateAlphabet() {}

    /**
     * For each of the network's classes the symbol it stands for, {@link #BLANK}, or -1 for none.
     *
     * @param keys the network's characters in order; class 0 is its blank, the last one, beyond the keys, a space
     */
    static int[] symbolsOf(List<String> keys) {
        Map<String, Integer> symbols = new HashMap<>();
        for (int i = 0; i < SYMBOLS.length(); i++) {
            symbols.put(SYMBOLS.substring(i, i + 1), i);
        }
        for (char letter : LETTERS.toCharArray()) {
            symbols.put(String.valueOf(Character.toLowerCase(letter)), symbols.get(String.valueOf(letter)));
        }
        symbols.put("O", symbols.get("0"));
        symbols.put("o", symbols.get("0"));
        symbols.put("I", symbols.get("1"));
        symbols.put("·", BLANK);
        int[] of = new int[keys.size() + 2];
        of[0] = BLANK;
        for (int i = 0; i < keys.size(); i++) {
            of[i + 1] = symbols.getOrDefault(keys.get(i), -1);
        }
        of[keys.size() + 1] = BLANK;
        return of;
    }

    static boolean isOf(String set, char symbol) {
        return set.indexOf(symbol) >= 0;
    }
}
