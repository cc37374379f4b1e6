"""Who knows the keys to object stores: functions that readers call, and call again when the keys expire."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

CredentialProviderFunctionReturn: TypeAlias = "tuple[dict[str, str | None], int | None]"
CredentialProviderFunction: TypeAlias = "Callable[[], CredentialProviderFunctionReturn]"


def _package(name: str, why: str) -> Any:
    import importlib

    try:
        return importlib.import_module(name)
    except ImportError as error:
        msg = f"{why} needs the package {name.split('.')[0]!r}: pip install {name.split('.')[0]}"
        raise ImportError(msg) from error


class CredentialProvider:
    """Gives keys when it is called: a dictionary of storage options, and the second since 1970 in which they expire."""

    def __call__(self) -> CredentialProviderFunctionReturn:
        """The keys of now."""
        raise NotImplementedError


class CredentialProviderAWS(CredentialProvider):
    """Keys of AWS as `boto3` finds them: in the environment, in profiles, or of a role."""

    def __init__(
        self,
        *,
        profile_name: str | None = None,
        region_name: str | None = None,
        assume_role: dict[str, Any] | None = None,
    ) -> None:
        self.profile_name = profile_name
        self.region_name = region_name
        self.assume_role = assume_role

    def __call__(self) -> CredentialProviderFunctionReturn:
        """The keys of now."""
        boto3 = _package("boto3", "CredentialProviderAWS")
        session = boto3.Session(profile_name=self.profile_name, region_name=self.region_name)
        region = {"aws_region": session.region_name} if session.region_name else {}
        if self.assume_role is not None:
            role = session.client("sts").assume_role(**self.assume_role)["Credentials"]
            keys = (role["AccessKeyId"], role["SecretAccessKey"], role["SessionToken"])
            expires = int(role["Expiration"].timestamp())
        else:
            found = session.get_credentials()
            if found is None:
                msg = "boto3 finds no keys of AWS in the environment or in profiles"
                raise ValueError(msg)
            frozen = found.get_frozen_credentials()
            keys = (frozen.access_key, frozen.secret_key, frozen.token)
            moment = getattr(found, "_expiry_time", None)
            expires = None if moment is None else int(moment.timestamp())
        names = ("aws_access_key_id", "aws_secret_access_key", "aws_session_token")
        return {**dict(zip(names, keys, strict=True)), **region}, expires


class CredentialProviderGCP(CredentialProvider):
    """A token of Google Cloud as `google.auth` finds it."""

    def __init__(
        self,
        *,
        scopes: Any = None,
        request: Any = None,
        quota_project_id: Any = None,
        default_scopes: Any = None,
    ) -> None:
        if scopes is None and default_scopes is None:
            default_scopes = ["https://www.googleapis.com/auth/cloud-platform"]
        self._options = {
            "scopes": scopes,
            "request": request,
            "quota_project_id": quota_project_id,
            "default_scopes": default_scopes,
        }

    def __call__(self) -> CredentialProviderFunctionReturn:
        """The token of now."""
        import datetime

        auth = _package("google.auth", "CredentialProviderGCP")
        requests = _package("google.auth.transport.requests", "CredentialProviderGCP")
        found, _ = auth.default(**self._options)
        found.refresh(requests.Request())
        expires = found.expiry and int(found.expiry.replace(tzinfo=datetime.timezone.utc).timestamp())
        return {"bearer_token": found.token}, expires


class CredentialProviderAzure(CredentialProvider):
    """A token of Azure as `azure.identity` finds it."""

    def __init__(
        self, *, scopes: list[str] | None = None, tenant_id: str | None = None, credential: Any = None
    ) -> None:
        self.scopes = scopes or ["https://storage.azure.com/.default"]
        self.tenant_id = tenant_id
        self.credential = credential

    def __call__(self) -> CredentialProviderFunctionReturn:
        """The token of now."""
        if self.credential is None:
            identity = _package("azure.identity", "CredentialProviderAzure")
            self.credential = identity.DefaultAzureCredential()
        token = self.credential.get_token(*self.scopes, tenant_id=self.tenant_id)
        return {"bearer_token": token.token}, token.expires_on
