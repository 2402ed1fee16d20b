"""All settings, read from the environment. `kentongan up` sets it; a real server may set it in a unit file."""

from pathlib import Path

import environ

from kentongan.agencies.regency_file import read_or_demo
from kentongan.lib import keys

env = environ.Env()
HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]

# The data folder: database, media, keys, the regency's file.
DATA = Path(env.str("KENTONGAN_DATA", default=str(ROOT / "data"))).resolve()
_keys = keys.load(DATA)
SECRET_KEY = _keys.secret_key
VAULT_KEY = _keys.vault_key
REGENCY = read_or_demo(DATA / "regency.toml")

# Where we are reached (DESIGN.md, Decided 1 and 2).
HOST = env.str("KENTONGAN_HOST", default="127.0.0.1")
PORT = env.int("KENTONGAN_PORT", default=8000)
# The desk host: Meja, CMS, sign-in. Empty: the bare host (the regency's domain, or localhost while on loopback).
DESK_HOST = env.str("KENTONGAN_DESK_HOST", default="")
# On a real server behind a proxy that ends TLS: KENTONGAN_BEHIND_PROXY=1 (docs/operating.md).
BEHIND_PROXY = env.bool("KENTONGAN_BEHIND_PROXY", default=False)
# Where nobody has a name yet (a phone on the same network): http://192.168.1.5:8000; sites are then /situs/<slug>/.
ORIGIN = env.str("KENTONGAN_ORIGIN", default="").rstrip("/")
DEMO = env.bool("KENTONGAN_DEMO", default=False)
DEMO_OPEN = env.bool("KENTONGAN_DEMO_OPEN", default=False)
ON_LOOPBACK = HOST in ("127.0.0.1", "localhost", "::1")

DEBUG = False
ALLOWED_HOSTS = ["*"]  # website.hosts answers unknown names with our own 404 before anything else sees them

INSTALLED_APPS = [
    "kentongan.desk",
    "kentongan.website",
    "kentongan.social",
    "kentongan.newsroom",
    "kentongan.agencies",
    "kentongan.ui",
    "wagtail.contrib.redirects",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_tasks",
    "django_tasks_db",
    "axes",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "kentongan.website.hosts.HostMiddleware",
    "kentongan.agencies.sessions.DeskSessionMiddleware",
    "kentongan.agencies.languages.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "kentongan.website.rights.CmsRightsMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "kentongan.ui.refusals.RefusalMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "kentongan.urls"
WSGI_APPLICATION = "kentongan.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "kentongan.ui.context.everywhere",
                "kentongan.desk.tour.guide",
            ],
            "builtins": ["kentongan.ui.templatetags.ui", "django.templatetags.i18n", "django.templatetags.static"],
        },
    }
]

# SQLite (WAL) unless DATABASE_URL names PostgreSQL. FULL: an attempt row lost with the power would mean a second post.
DATABASES = {"default": env.db("DATABASE_URL", default=f"sqlite:///{DATA / 'kentongan.sqlite3'}")}
ON_SQLITE = "sqlite" in DATABASES["default"]["ENGINE"]
if ON_SQLITE:
    DATABASES["default"]["ENGINE"] = "kentongan.sqlite"
    DATABASES["default"]["TEST"] = {"NAME": ":memory:"}
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
    }
else:
    DATABASES["default"]["CONN_MAX_AGE"] = 60

CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

# The worker's own rows (Decided 10): each job does one thing and says whether there was one.
JOBS = [
    "kentongan.newsroom.scheduling.publish_next",
    "kentongan.social.outbox.deliver",
    "kentongan.social.outbox.look",
    "kentongan.social.outbox.rescue",
]

# The one thing that points upward: what happens in the transaction in which a story goes public.
OUTLETS = ["kentongan.website.outlet", "kentongan.social.outlet"]

# What makes an agency a site, called when the agency is made.
SITE_BUILDERS = ["kentongan.website.sites.build"]

CONNECTORS = [
    "kentongan.connectors.practice.Practice",
    "kentongan.connectors.bluesky.Bluesky",
    "kentongan.connectors.mastodon.Mastodon",
    "kentongan.connectors.manual.Instagram",
    "kentongan.connectors.manual.Facebook",
    "kentongan.connectors.manual.TikTok",
    "kentongan.connectors.manual.YouTube",
    "kentongan.connectors.manual.X",
    "kentongan.connectors.manual.WhatsAppChannel",
]

# People and sign-in
AUTH_USER_MODEL = "agencies.Person"
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "today"
LOGOUT_REDIRECT_URL = "sign-in"
AXES_FAILURE_LIMIT = 6
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_CLIENT_IP_CALLABLE = "kentongan.agencies.views.signing_in.client_address"
AXES_LOCKOUT_CALLABLE = "kentongan.agencies.views.signing_in.locked_out"
AXES_CLIENT_IP_CALLABLE = "kentongan.agencies.requests.address_of"
AXES_RESET_ON_SUCCESS = True
AXES_DISABLE_ACCESS_LOG = True
SESSION_COOKIE_AGE = 60 * 60 * 24 * 14
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "kentongan.ui.refusals.forgery"
if BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    SECURE_HSTS_SECONDS = 31536000
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "SAMEORIGIN"

# Language and time
LANGUAGE_CODE = "id"
LANGUAGES = [("id", "Bahasa Indonesia"), ("en", "English")]
USE_I18N = True
USE_TZ = True
TIME_ZONE = REGENCY.timezone
USE_THOUSAND_SEPARATOR = True

# Files. Originals of photos lie in DATA/originals, which no address serves (Decided 7).
STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
STATICFILES_FINDERS = [
    "kentongan.ui.stylesheets.JoinedStylesheets",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
]
MEDIA_URL = "/media/"
MEDIA_ROOT = DATA / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "originals": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": str(DATA / "originals"), "base_url": None},
    },
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
FILE_UPLOAD_PERMISSIONS = 0o600
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024

# Wagtail
WAGTAIL_SITE_NAME = f"Kentongan {REGENCY.name}"
WAGTAILADMIN_BASE_URL = f"http://localhost:{PORT}"
WAGTAILIMAGES_IMAGE_MODEL = "newsroom.Photo"
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png", "webp", "heic"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAILDOCS_DOCUMENT_MODEL = "website.PublicDocument"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "kentongan.website.documents.DocumentForm"
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILREDIRECTS_AUTO_CREATE = False
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAILADMIN_LOGIN_URL = "/masuk/"
WAGTAILADMIN_PERMITTED_LANGUAGES = [("id-id", "Bahasa Indonesia"), ("en", "English")]
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
WAGTAIL_WORKFLOW_ENABLED = False

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {"kentongan": {"level": "INFO"}, "axes": {"level": "ERROR"}},
}

SILENCED_SYSTEM_CHECKS = ["axes.W003", "wagtailadmin.W003"]
