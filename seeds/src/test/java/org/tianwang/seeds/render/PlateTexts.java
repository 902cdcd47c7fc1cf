package org.tianwang.seeds.render;

import java.util.SplittableRandom;

/** Draws plates that GA 36 allows; invented, so that likeness to a real one is chance. */
final class PlateTexts {

    private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String DIGITS = "0123456789";

    private PlateTexts() {}

    /** Of ten plates four are blue, two yellow, two green, one white and one black. */
    static Plate draw(int number, SplittableRandom random) {
        String start = one(PROVINCES, random) + one(LETTERS, random);
        return switch (number % 10) {
            case 4, 5 -> new Plate(start + five(random, number % 20 == 5 ? "学" : ""), Plate.Kind.YELLOW);
            case 6 ->
                new Plate(
                        start + one("DF", random) + one(DIGITS + LETTERS, random) + digits(4, random),
                        Plate.Kind.GREEN);
            case 7 -> new Plate(start + one("DF", random) + digits(5, random), Plate.Kind.GREEN);
            case 8 -> new Plate(start + digits(4, random) + "警", Plate.Kind.WHITE);
            case 9 -> new Plate("粤Z" + five(random, number % 20 == 9 ? "港" : "澳"), Plate.Kind.BLACK);
            default -> new Plate(start + five(random, ""), Plate.Kind.BLUE);
        };
    }

    /** Five places, at most two of them letters, of which the last may be given. */
    private static String five(SplittableRandom random, String last) {
        StringBuilder text = new StringBuilder(digits(5 - last.length(), random));
        for (int letters = random.nextInt(3); letters > 0; letters--) {
            text.setCharAt(random.nextInt(text.length()), one(LETTERS, random).charAt(0));
        }
        return text + last;
    }

    private static String digits(int count, SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        while (text.length() < count) {
            text.append(one(DIGITS, random));
        }
        return text.toString();
    }

    private static String one(String of, SplittableRandom random) {
        int at = random.nextInt(of.length());
        return of.substring(at, at + 1);
    }
}
