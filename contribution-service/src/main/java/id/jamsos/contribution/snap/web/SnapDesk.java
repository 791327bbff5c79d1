package id.jamsos.contribution.snap.web;

import id.jamsos.contribution.partner.Partner;
import id.jamsos.contribution.partner.PartnerActivity;
import id.jamsos.contribution.snap.ProveSender;
import id.jamsos.contribution.snap.ProveSender.Sender;
import id.jamsos.contribution.snap.SnapCall;
import id.jamsos.contribution.snap.SnapOperation;
import id.jamsos.contribution.snap.SnapRefusedException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Takes a request through all checks to whoever answers it; whatever happens, it is answered. */
@Component
final class SnapDesk {

    private final ProveSender proveSender;
    private final PartnerActivity activity;
    private final Map<SnapOperation, Answering> answering = new EnumMap<>(SnapOperation.class);

    SnapDesk(ProveSender proveSender, PartnerActivity activity, List<Answering> all) {
        this.proveSender = proveSender;
        this.activity = activity;
        all.forEach(one -> answering.put(one.operation(), one));
    }

    /** The answer; tells who the sender is as soon as that is proven. */
    SnapAnswer answer(SnapCall call, Consumer<Partner> proven) {
        try {
            Sender sender = proveSender.handle(call);
            proven.accept(sender.partner());
            activity.heardFrom(sender.partner().id(), call.receivedAt());
            proveSender.admit(sender, call);
            return Objects.requireNonNull(answering.get(call.operation())).answer(new ProvenCall(call, sender));
        } catch (SnapRefusedException refused) {
            return SnapAnswer.only(refused.code());
        } catch (RuntimeException failure) {
            return SnapAnswer.only(SnapFailures.of(failure).of(call.operation()));
        }
    }
}
