"""The servers that the spec names are those that the client talks to."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from maxio_sdk.config import ClientConfig, Environment

API = yaml.safe_load((Path(__file__).parents[2] / "spec" / "api.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("environment", ["us", "eu"])
def test_the_client_talks_to_the_servers_of_the_spec(environment: Environment) -> None:
    config = ClientConfig.load("acme", api_key="key", environment=environment, environ={})
    servers = API["servers"]
    assert config.base_url == servers["production"][environment].format(subdomain="acme")
    assert config.events_base_url == servers["events"][environment].format(subdomain="acme")
    assert config.max_concurrency == API["limits"]["concurrency"]
