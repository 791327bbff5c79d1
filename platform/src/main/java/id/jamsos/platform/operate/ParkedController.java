package id.jamsos.platform.operate;

import id.jamsos.platform.consume.ParkedKey;
import id.jamsos.platform.consume.ParkedPages;
import id.jamsos.platform.consume.ParkedPages.Place;
import id.jamsos.platform.consume.ParkedRecord;
import id.jamsos.platform.consume.ParkedStream;
import id.jamsos.platform.problem.FieldErrors;
import id.jamsos.platform.problem.ProblemException;
import id.jamsos.platform.web.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what is parked and what was discarded. */
@RestController
@RequestMapping("/actuator/parked")
final class ParkedController {
    private final ParkedPages pages;
    private final MaskedEvent masked;

    ParkedController(ParkedPages pages, Environment settings) {
        this.pages = pages;
        this.masked = MaskedEvent.from(settings);
    }

    /** Whether a record waits, or was discarded. */
    enum State {
        WAITING,
        DISCARDED
    }

    @GetMapping("/keys")
    Page<ParkedViews.Key> keys(
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String key,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        var errors = new FieldErrors();
        Place place = Paging.place(after, errors);
        int most = Paging.limit(limit, errors);
        errors.throwIfAny();
        List<ParkedKey> found = pages.keys(pages.streams(group, topic), key, place, most + 1);
        return page(
                        found,
                        most,
                        one -> new Place(
                                one.stream().group() + '/' + one.stream().topic(), one.key(), one.first()))
                .map(ParkedViews.Key::of);
    }

    @GetMapping("/records")
    Page<ParkedViews.Summary> records(
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String key,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        var errors = new FieldErrors();
        State wanted = state == null
                ? State.WAITING
                : errors.oneOf("state", state, State.class).orElse(State.WAITING);
        Place place = Paging.place(after, errors);
        int most = Paging.limit(limit, errors);
        errors.throwIfAny();
        List<ParkedRecord> found =
                pages.records(pages.streams(group, topic), key, wanted == State.DISCARDED, place, most + 1);
        return page(found, most, ParkedController::place).map(masked::summary);
    }

    private static Place place(ParkedRecord one) {
        return new Place(one.stream().group() + '/' + one.stream().topic(), one.key(), one.offset());
    }

    /** A page before its items are turned into what is shown. */
    private record Found<T>(List<T> items, @Nullable String next) {
        <V> Page<V> map(Function<T, V> view) {
            return new Page<>(items.stream().map(view).toList(), next);
        }
    }

    /** One more than asked for was looked up: it shows whether there is a next page. */
    private static <T> Found<T> page(List<T> found, int most, Function<T, Place> place) {
        return found.size() <= most
                ? new Found<>(found, null)
                : new Found<>(found.subList(0, most), Paging.cursor(place.apply(found.get(most - 1))));
    }

    @GetMapping("/records/{group}/{topic}/{partition}/{offset}")
    ParkedViews.Detail one(
            @PathVariable String group,
            @PathVariable String topic,
            @PathVariable int partition,
            @PathVariable long offset) {
        return pages.find(new ParkedStream(group, topic), partition, offset)
                .map(masked::detail)
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "record-not-parked"));
    }
}
