package org.tianwang.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

class OutboxRelayTest {
    private final CountDownLatch lockAsked = new CountDownLatch(2);
    private final AtomicInteger batches = new AtomicInteger();

    /** Each rolling restart stops standbys: their last batch would put older rows behind newer ones. */
    @Test
    void shouldSendNothingWhenStoppedWhileAnotherRelayHoldsTheLock() throws InterruptedException {
        OutboxRelay relay = new OutboxRelay(config(), connections(), sender(), true);

        relay.start(null);
        assertThat(lockAsked.await(5, TimeUnit.SECONDS)).isTrue();
        relay.stop(null);

        assertThat(batches).hasValue(0);
    }

    private OutboxSender sender() {
        return new OutboxSender(config(), "nowhere:1", "sample") {
            @Override
            int sendBatch(Connection connection) {
                batches.incrementAndGet();
                return 0;
            }
        };
    }

    private RelayConnection connections() {
        return new RelayConnection("jdbc:none", "user", "password") {
            @Override
            Connection open() {
                return another();
            }
        };
    }

    /** A connection on which the lock is never to be had. */
    private Connection another() {
        ResultSet no = fake(ResultSet.class, (proxy, method, args) -> {
            lockAsked.countDown();
            return method.getReturnType() == boolean.class ? method.getName().equals("next") : null;
        });
        Statement statement = fake(
                Statement.class,
                (proxy, method, args) -> method.getName().equals("executeQuery")
                        ? no
                        : method.getReturnType() == boolean.class ? false : null);
        return fake(Connection.class, (proxy, method, args) -> switch (method.getName()) {
            case "unwrap" -> fake(PGConnection.class, (p, m, a) -> null);
            case "createStatement" -> statement;
            default -> null;
        });
    }

    private static <T> T fake(Class<T> type, InvocationHandler answers) {
        return type.cast(
                Proxy.newProxyInstance(OutboxRelayTest.class.getClassLoader(), new Class<?>[] {type}, answers));
    }

    private static OutboxConfig config() {
        return new OutboxConfig() {
            @Override
            public boolean relay() {
                return true;
            }

            @Override
            public int batchSize() {
                return 10;
            }

            @Override
            public Duration poll() {
                return Duration.ofMillis(20);
            }

            @Override
            public Duration maxBackoff() {
                return Duration.ofSeconds(1);
            }
        };
    }
}
