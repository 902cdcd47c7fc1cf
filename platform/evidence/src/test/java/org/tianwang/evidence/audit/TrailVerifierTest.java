package org.tianwang.evidence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tianwang.evidence.audit.TrailFinding.Kind;
import org.tianwang.evidence.audit.TrailVerifier.Stored;
import org.tianwang.evidence.sign.Seal;
import org.tianwang.evidence.sign.SigningKey;

class TrailVerifierTest {
    private static final Instant T0 = Instant.parse("2026-11-25T02:00:00Z");
    private static final int LENGTH = 6;

    private final List<Stored> trail = chain(LENGTH, "investigator");

    @Test
    void shouldFindAWholeTrailWhole() {
        TrailVerdict verdict = verify(trail, witness(3), witness(6));

        assertThat(verdict.whole()).isTrue();
        assertThat(verdict.entries()).isEqualTo(LENGTH);
        assertThat(verdict.coveredTo()).isEqualTo(6);
        assertThat(verdict.last()).isEqualTo(T0.plusSeconds(6));
    }

    @Test
    void shouldFindNothingWrongWithAnEmptyTrailThatNobodyKnows() {
        assertThat(verify(List.of()).whole()).isTrue();
    }

    @Test
    void shouldFindAChangedEntry() {
        AuditEntry e = trail.get(2).entry();
        trail.set(
                2,
                new Stored(
                        entry(e.sequence(), "somebody-else", e.previousHash()),
                        trail.get(2).hash()));

        assertThat(kinds(verify(trail))).containsExactly(Kind.CHANGED);
    }

    @Test
    void shouldFindAnEntryThatWasChangedTogetherWithItsHash() {
        AuditEntry changed = entry(3, "somebody-else", trail.get(1).hash());
        trail.set(2, new Stored(changed, AuditChain.hash(changed)));

        assertThat(kinds(verify(trail))).containsExactly(Kind.UNLINKED);
    }

    @Test
    void shouldFindEntriesTakenFromTheMiddle() {
        trail.subList(2, 4).clear();

        TrailVerdict verdict = verify(trail);

        assertThat(kinds(verdict)).containsExactly(Kind.MISSING);
        assertThat(verdict.findings().get(0).text()).isEqualTo("entries 3 to 4 are gone");
    }

    @Test
    void shouldFindATailThatWasCutOff() {
        List<Stored> cut = trail.subList(0, 4);

        TrailVerdict verdict = verify(cut, witness(3), witness(6));

        assertThat(kinds(verdict)).containsExactly(Kind.TAIL_REMOVED);
        assertThat(verdict.findings().get(0).text()).isEqualTo("the trail ends at 4, but an anchor knows it up to 6");
    }

    @Test
    void shouldFindATrailThatWasEmptied() {
        assertThat(kinds(verify(List.of(), witness(6)))).containsExactly(Kind.TAIL_REMOVED);
    }

    @Test
    void shouldFindATrailThatWasWrittenAnewAsAWhole() {
        List<Stored> forged = chain(LENGTH, "somebody-else");

        assertThat(kinds(verify(forged, witness(3), witness(6)))).containsExactly(Kind.REWRITTEN, Kind.REWRITTEN);
    }

    @Test
    void shouldSayHowFarTheWitnessesReach() {
        assertThat(verify(trail, witness(2)).coveredTo()).isEqualTo(2);
    }

    @Test
    void shouldNotTakeAnEntryThatIsGoneForOneThatAWitnessCovers() {
        Witness gone = witness(4);
        trail.subList(3, 6).clear();
        trail.add(chain(LENGTH, "investigator").get(5));

        TrailVerdict verdict = verify(trail, witness(3), gone);

        assertThat(kinds(verdict)).contains(Kind.MISSING);
        assertThat(verdict.coveredTo()).isEqualTo(3);
    }

    @Test
    void shouldFindAWitnessWhoseStatementsWerePutOutOfOrderSoThatTheyAreNotCompared() {
        List<Stored> forged = new ArrayList<>(trail.subList(0, 3));
        forged.addAll(chain(LENGTH, "somebody-else").subList(3, 6));
        Witness ofTheForged = new Witness(6, forged.get(5).hash(), "an anchor");

        assertThat(kinds(verify(forged, witness(2), ofTheForged, witness(4)))).contains(Kind.REWRITTEN);
    }

    @Test
    void shouldFindEntriesThatWereTakenOutOfTheCopy() {
        TrailVerdict verdict = copied(6, T0, witness(1), witness(4), witness(6));

        assertThat(kinds(verdict)).containsExactly(Kind.NOT_COPIED, Kind.NOT_COPIED);
        assertThat(verdict.findings()).extracting(TrailFinding::sequence).containsExactly(2L, 5L);
        assertThat(verdict.findings().get(0).text()).startsWith("entries 2 to 3 are not in the copy");
    }

    @Test
    void shouldFindACopyWhoseEndWasTakenThoughItWasToldMore() {
        assertThat(kinds(copied(6, T0, witness(1), witness(2), witness(3)))).containsExactly(Kind.NOT_COPIED);
        assertThat(copied(6, T0).findings().get(0).text()).startsWith("entries 1 to 6 ");
    }

    @Test
    void shouldNotHoldAgainstTheCopyWhatItWasNotToldYetOrMayHaveForgotten() {
        assertThat(copied(3, T0, witness(1), witness(2), witness(3)).whole()).isTrue();
        assertThat(copied(6, T0.plusSeconds(3), witness(3), witness(4), witness(5), witness(6))
                        .whole())
                .isTrue();
        assertThat(copied(6, T0.plusSeconds(2), witness(3), witness(4), witness(5), witness(6))
                        .whole())
                .as("to the instant")
                .isFalse();
    }

    private TrailVerdict copied(long upTo, Instant since, Witness... known) {
        return new TrailVerifier("alert-service")
                .against(List.of(known).iterator(), new TrailVerifier.Complete("the copy", upTo, since))
                .verify(trail.iterator());
    }

    @Test
    void shouldKeepNoMoreThanAHundredFindings() {
        List<Stored> forged = chain(300, "somebody-else");
        List<Stored> real = chain(300, "investigator");

        Witness[] all = real.stream()
                .map(stored -> new Witness(stored.entry().sequence(), stored.hash(), "an anchor"))
                .toArray(Witness[]::new);

        assertThat(verify(forged, all).findings()).hasSize(100);
    }

    @Test
    void shouldKnowAHeadByItsSignature() {
        SigningKey key = SigningKey.generate();
        AuditHead head = AuditHead.sign(key, "alert-service", 6, trail.get(5).hash(), T0);

        assertThat(head.isSignedBy(key.verificationKey())).isTrue();
        assertThat(head.isSignedBy(SigningKey.generate().verificationKey())).isFalse();
        assertThat(new AuditHead("alert-service", 7, head.hash(), T0, head.seal()).isSignedBy(key.verificationKey()))
                .isFalse();
        assertThat(new AuditHead("alert-service", 6, head.hash(), T0, new Seal("x", "no base64!"))
                        .isSignedBy(key.verificationKey()))
                .isFalse();
    }

    private Witness witness(int sequence) {
        return new Witness(
                sequence, trail.size() >= sequence ? trail.get(sequence - 1).hash() : "", "an anchor");
    }

    private static TrailVerdict verify(List<Stored> stored, Witness... known) {
        return new TrailVerifier("alert-service")
                .against(List.of(known).iterator())
                .verify(stored.iterator());
    }

    private static List<Kind> kinds(TrailVerdict verdict) {
        return verdict.findings().stream().map(TrailFinding::kind).toList();
    }

    private static List<Stored> chain(int length, String actor) {
        List<Stored> made = new ArrayList<>();
        IntStream.rangeClosed(1, length).forEach(i -> {
            String before =
                    made.isEmpty() ? AuditChain.GENESIS : made.get(i - 2).hash();
            AuditEntry entry = entry(i, actor, before);
            made.add(new Stored(entry, AuditChain.hash(entry)));
        });
        return made;
    }

    private static AuditEntry entry(long sequence, String actor, String before) {
        return new AuditEntry(
                sequence,
                T0.plusSeconds(sequence),
                actor,
                "investigator",
                "PICTURE_VIEWED",
                "camera",
                "7",
                "",
                "ALLOWED",
                "127.0.0.1",
                before);
    }
}
