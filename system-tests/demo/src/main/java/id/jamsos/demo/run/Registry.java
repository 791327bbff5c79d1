package id.jamsos.demo.run;

import id.jamsos.demo.people.Worker;
import id.jamsos.demo.system.Api;
import java.io.IOException;
import java.util.Optional;

/** The channels' forms. The key of a form is made of the person, so one that is sent again registers nobody twice. */
final class Registry {
    private static final int CREATED = 201;

    private final Api api;
    private final String run;

    /** @param run tells the forms of one demonstration from those of another */
    Registry(Api api, String run) {
        this.api = api;
        this.run = run;
    }

    Api.Answer register(Worker worker) throws InterruptedException {
        Api.Answer answer = Patience.untilAnswered("a registration", () -> send(worker));
        if (answer.status() != CREATED) {
            throw new IllegalStateException("a registration was refused: " + answer);
        }
        return answer;
    }

    private Optional<Api.Answer> send(Worker worker) throws IOException, InterruptedException {
        return Optional.of(api.post(worker.client(), "participants", worker.json(), key(worker)))
                .filter(answer -> !answer.isPassing());
    }

    String key(Worker worker) {
        return "demo-" + run + "-" + worker.nik();
    }
}
