package id.jamsos.system;

import id.jamsos.partnerclient.HttpTransport;
import id.jamsos.partnerclient.LosingTransport;
import id.jamsos.partnerclient.LosingTransport.Moment;
import id.jamsos.partnerclient.PartnerClient;
import id.jamsos.partnerclient.PartnerCredentials;
import id.jamsos.partnerclient.SnapAnswer;
import id.jamsos.partnerclient.Transport;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;

/** The lines from partners to the gateway, on which every answer is checked and its code noted. */
final class SnapLines {
    private static final Duration PATIENCE = Worker.PATIENCE;
    static final SnapContract CONTRACT = SnapContract.ofRepository();

    private final URI gateway;
    private final Transport checked;

    SnapLines(URI gateway) {
        this.gateway = gateway;
        var http = new HttpTransport(gateway, PATIENCE, PATIENCE);
        this.checked = request -> {
            SnapAnswer answer = http.send(request);
            CONTRACT.check(request, answer);
            SnapCodes.note(answer);
            return answer;
        };
    }

    PartnerClient client(PartnerCredentials credentials) {
        return new PartnerClient(credentials, checked, InstantSource.system());
    }

    Transport losing(Moment moment) {
        return new LosingTransport(gateway, moment, PATIENCE);
    }
}
