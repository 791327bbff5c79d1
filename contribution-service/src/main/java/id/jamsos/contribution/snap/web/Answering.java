package id.jamsos.contribution.snap.web;

import id.jamsos.contribution.snap.SnapOperation;

/** Answers one service of the standard. */
interface Answering {

    SnapOperation operation();

    /**
     * The answer.
     *
     * @throws id.jamsos.contribution.snap.SnapRefusedException when the request is not what the standard describes
     */
    SnapAnswer answer(ProvenCall call);
}
