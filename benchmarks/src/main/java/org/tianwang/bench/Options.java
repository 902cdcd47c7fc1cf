package org.tianwang.bench;

/**
 * What load to put on.
 *
 * @param rate detections a second
 * @param alerts of these, how many raise an alert
 * @param seconds how long, the warm-up not counted
 */
record Options(int rate, int alerts, int seconds) {
    static final int WARM_UP_SECONDS = 5;
    private static final String USAGE = "usage: bench alerts [--rate N] [--alerts N] [--seconds N]";

    static Options parse(String[] arguments) {
        int rate = 1000;
        int alerts = 20;
        int seconds = 30;
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            int value = Integer.parseInt(arguments[i + 1]);
            switch (arguments[i]) {
                case "--rate" -> rate = value;
                case "--alerts" -> alerts = value;
                case "--seconds" -> seconds = value;
                default -> throw new IllegalArgumentException(USAGE);
            }
        }
        if (arguments.length % 2 != 0 || alerts < 1 || alerts > AlertLoad.MOST_ALERTS || rate < alerts || seconds < 1) {
            throw new IllegalArgumentException(USAGE + "; at most " + AlertLoad.MOST_ALERTS + " alerts a second");
        }
        return new Options(rate, alerts, seconds);
    }

    int total() {
        return rate * (seconds + WARM_UP_SECONDS);
    }
}
