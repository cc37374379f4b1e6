"""Options of the test run."""

from hypothesis import HealthCheck, settings


def pytest_addoption(parser):
    parser.addoption(
        "--examples",
        type=int,
        default=None,
        help="random cases per function; they differ from run to run then",
    )


def pytest_configure(config):
    examples = config.getoption("--examples")
    settings.register_profile(
        "polarslike",
        # The same cases in every run, unless more are asked for.
        derandomize=examples is None,
        max_examples=examples or 20,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    settings.load_profile("polarslike")
