package id.jamsos.demo.people;

/** As the registration form writes it. */
enum Sex {
    F,
    M
}
