package org.tianwang.casework.evidence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Does the orders that are due. Several instances share them; an order that fails is put off and never dropped. */
@ApplicationScoped
class TakeoverWatch {

    private static final Logger LOG = Logger.getLogger(TakeoverWatch.class);

    /** In one go; then the scheduler has its turn again. */
    private static final int MOST = 20;

    private final TakeoverOrders orders;
    private final Takeover takeover;
    private final TakeoverConfig config;

    TakeoverWatch(TakeoverOrders orders, Takeover takeover, TakeoverConfig config) {
        this.orders = orders;
        this.takeover = takeover;
        this.config = config;
    }

    @Scheduled(every = "${tianwang.case.takeover.every:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void watch() {
        if (config.alertUrl().isEmpty()) {
            return;
        }
        for (int done = 0; done < MOST && next(); done++) {
            // until nothing is due
        }
    }

    /** Returns whether there was one. */
    boolean next() {
        Optional<TakeoverOrders.Order> due = QuarkusTransaction.requiringNew().call(orders::take);
        due.ifPresent(this::carryOut);
        return due.isPresent();
    }

    private void carryOut(TakeoverOrders.Order order) {
        try {
            takeover.run(order);
            QuarkusTransaction.requiringNew().run(() -> orders.done(order));
        } catch (IOException | RuntimeException e) {
            LOG.warnf(
                    "evidence not taken over, tried again case=%s attempt=%d cause=%s",
                    order.caseId(), order.attempts(), e.toString());
            QuarkusTransaction.requiringNew().run(() -> orders.putOff(order));
        }
    }
}
