package id.jamsos.embedded.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MongoContractAggregationTest extends MongoContract {

    @BeforeEach
    void cells() {
        insert(
                "{_id: 1, branch: 'P31', segment: 'BPU', amount: 10, programmes: {JKK: 1, JKM: 2}, lines: [{m: 'a', v: 1}, {m: 'b', v: 2}]}",
                "{_id: 2, branch: 'P31', segment: 'PU', amount: 20, lines: [{m: 'a', v: 3}]}",
                "{_id: 3, branch: 'P32', segment: 'BPU', amount: 30, lines: []}",
                "{_id: 4, branch: 'P32', segment: 'BPU'}");
    }

    @Test
    void group_sums_by_one_field() {
        assertThat(run("{$group: {_id: '$branch', sum: {$sum: '$amount'}, n: {$sum: 1}}}", "{$sort: {_id: 1}}"))
                .containsExactly(json("{_id: 'P31', sum: 30, n: 2}"), json("{_id: 'P32', sum: 30, n: 2}"));
    }

    @Test
    void group_sums_by_several_fields_after_a_match() {
        assertThat(run(
                        "{$match: {segment: 'BPU'}}",
                        "{$group: {_id: {branch: '$branch', segment: '$segment'}, sum: {$sum: '$amount'}}}",
                        "{$sort: {'_id.branch': 1}}"))
                .containsExactly(
                        json("{_id: {branch: 'P31', segment: 'BPU'}, sum: 10}"),
                        json("{_id: {branch: 'P32', segment: 'BPU'}, sum: 30}"));
    }

    @Test
    void group_over_everything_has_a_null_id() {
        assertThat(run("{$group: {_id: null, sum: {$sum: '$amount'}, jkk: {$sum: '$programmes.JKK'}}}"))
                .containsExactly(json("{_id: null, sum: 60, jkk: 1}"));
    }

    @Test
    void group_knows_the_extremes_the_average_and_the_ends() {
        assertThat(
                        run(
                                "{$sort: {_id: 1}}",
                                "{$group: {_id: null, lo: {$min: '$amount'}, hi: {$max: '$amount'}, avg: {$avg: '$amount'}, a: {$first: '$_id'}, z: {$last: '$_id'}}}"))
                .containsExactly(json("{_id: null, lo: 10, hi: 30, avg: 20.0, a: 1, z: 4}"));
    }

    @Test
    void group_collects_values() {
        assertThat(run(
                        "{$sort: {_id: 1}}",
                        "{$group: {_id: '$branch', all: {$push: '$segment'}, each: {$addToSet: '$segment'}}}",
                        "{$match: {_id: 'P32'}}"))
                .containsExactly(json("{_id: 'P32', all: ['BPU', 'BPU'], each: ['BPU']}"));
    }

    @Test
    void sums_of_longs_are_exact() {
        documents().insertOne(new Document("_id", 5).append("branch", "P33").append("amount", (1L << 53) + 1));
        documents().insertOne(new Document("_id", 6).append("branch", "P33").append("amount", 1L));

        assertThat(run("{$match: {branch: 'P33'}}", "{$group: {_id: null, sum: {$sum: '$amount'}}}"))
                .extracting(total -> total.get("sum"))
                .containsExactly((1L << 53) + 2);
    }

    @Test
    void sums_of_ints_that_are_too_large_become_longs() {
        documents().insertOne(new Document("_id", 5).append("branch", "P33").append("amount", Integer.MAX_VALUE));
        documents().insertOne(new Document("_id", 6).append("branch", "P33").append("amount", 1));

        assertThat(run("{$match: {branch: 'P33'}}", "{$group: {_id: null, sum: {$sum: '$amount'}}}"))
                .extracting(total -> total.get("sum"))
                .containsExactly(Integer.MAX_VALUE + 1L);
    }

    @Test
    void unwind_gives_one_document_per_element() {
        assertThat(run(
                        "{$unwind: '$lines'}",
                        "{$group: {_id: '$lines.m', v: {$sum: '$lines.v'}}}",
                        "{$sort: {_id: 1}}"))
                .containsExactly(json("{_id: 'a', v: 4}"), json("{_id: 'b', v: 2}"));
    }

    @Test
    void unwind_can_keep_documents_without_elements() {
        assertThat(run("{$unwind: {path: '$lines', preserveNullAndEmptyArrays: true}}", "{$count: 'n'}"))
                .containsExactly(json("{n: 5}"));
    }

    @Test
    void project_keeps_renames_and_computes() {
        assertThat(run(
                        "{$match: {_id: 1}}",
                        "{$project: {_id: 0, place: '$branch', amount: 1, double: {$multiply: ['$amount', 2]}}}"))
                .containsExactly(json("{amount: 10, place: 'P31', double: 20}"));
    }

    @Test
    void add_fields_adds_and_unset_removes() {
        assertThat(run(
                        "{$match: {_id: 2}}",
                        "{$addFields: {more: {$add: ['$amount', 1]}}}",
                        "{$unset: ['lines', 'segment']}"))
                .containsExactly(json("{_id: 2, branch: 'P31', amount: 20, more: 21}"));
    }

    @Test
    void expressions_calculate() {
        assertThat(
                        run(
                                "{$match: {_id: 2}}",
                                "{$project: {minus: {$subtract: ['$amount', 5]}, half: {$divide: ['$amount', 8]}, lines: {$size: '$lines'}, text: {$concat: ['$branch', '-', '$segment']}}}"))
                .containsExactly(json("{_id: 2, minus: 15, half: 2.5, lines: 1, text: 'P31-PU'}"));
    }

    @Test
    void expressions_compare_and_decide() {
        assertThat(
                        run(
                                "{$sort: {_id: 1}}",
                                "{$project: {large: {$cond: [{$gte: ['$amount', 20]}, 'yes', 'no']}, amount: {$ifNull: ['$amount', 0]}}}"))
                .containsExactly(
                        json("{_id: 1, large: 'no', amount: 10}"),
                        json("{_id: 2, large: 'yes', amount: 20}"),
                        json("{_id: 3, large: 'yes', amount: 30}"),
                        json("{_id: 4, large: 'no', amount: 0}"));
    }

    @Test
    void expressions_combine_truths() {
        assertThat(
                        run(
                                "{$match: {_id: 1}}",
                                "{$project: {and: {$and: [{$eq: ['$amount', 10]}, {$ne: ['$branch', 'P32']}]}, or: {$or: [{$gt: ['$amount', 10]}, {$lt: ['$amount', 10]}]}, not: {$not: [{$lte: ['$amount', 10]}]}}}"))
                .containsExactly(json("{_id: 1, and: true, or: false, not: false}"));
    }

    @Test
    void a_literal_is_no_path() {
        assertThat(run("{$match: {_id: 1}}", "{$project: {text: {$literal: '$amount'}}}"))
                .containsExactly(json("{_id: 1, text: '$amount'}"));
    }

    @Test
    void unwind_can_say_the_position_of_each_element() {
        assertThat(run(
                        "{$match: {_id: 1}}",
                        "{$unwind: {path: '$lines', includeArrayIndex: 'at'}}",
                        "{$project: {at: 1, _id: 0}}"))
                .extracting(each -> String.valueOf(each.get("at")))
                .containsExactly("0", "1");
    }

    @Test
    void a_stage_with_a_wrong_option_is_an_error_also_over_no_documents() {
        List.of(
                        "{$unwind: {path: '$lines', keep: true}}",
                        "{$unwind: 'lines'}",
                        "{$limit: 0}",
                        "{$limit: 'a'}",
                        "{$skip: -1}",
                        "{$count: '$n'}",
                        "{$match: 1}",
                        "{$group: {_id: null, n: 1}}",
                        "{$sort: {_id: 1}, $limit: 1}")
                .forEach(stage -> assertThatThrownBy(() -> run("{$match: {_id: 99}}", stage))
                        .as(stage)
                        .isInstanceOf(MongoException.class));
    }

    @Test
    void sort_skip_and_limit_work_in_order() {
        assertThat(run("{$sort: {amount: -1}}", "{$skip: 1}", "{$limit: 1}", "{$project: {_id: 1}}"))
                .containsExactly(json("{_id: 2}"));
    }

    @Test
    void an_empty_collection_gives_no_groups() {
        assertThat(run("{$match: {_id: 99}}", "{$group: {_id: null, n: {$sum: 1}}}"))
                .isEmpty();
    }

    @Test
    void an_unknown_stage_or_expression_is_an_error() {
        assertThatThrownBy(() -> run("{$frobnicate: {}}")).isInstanceOf(MongoException.class);
        assertThatThrownBy(() -> run("{$project: {x: {$frobnicate: 1}}}")).isInstanceOf(MongoException.class);
        assertThatThrownBy(() -> run("{$group: {_id: null, x: {$frobnicate: 1}}}"))
                .isInstanceOf(MongoException.class);
    }

    private List<Document> run(String... stages) {
        return documents()
                .aggregate(List.of(stages).stream().map(MongoContract::json).toList())
                .into(new ArrayList<>());
    }
}
