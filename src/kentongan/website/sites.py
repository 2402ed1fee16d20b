"""Making an agency's site: its page tree, its Wagtail Site, and who may edit it in the CMS."""

from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page, Site

from kentongan.agencies.models import Agency, Person

from .models import HomePage, PlainPage, ProfilePage, ServiceIndexPage

PAGE_RIGHTS = ("add_page", "change_page", "publish_page")
PUBLIC_INFORMATION = (
    "<p>Halaman ini memuat informasi publik yang wajib disediakan: informasi berkala, informasi serta merta, dan "
    "informasi yang tersedia setiap saat. Permohonan informasi dapat diajukan langsung di kantor kami pada jam "
    "pelayanan atau melalui kontak yang tercantum di situs ini.</p>"
)


@transaction.atomic
def build(agency: Agency) -> HomePage:
    """Make the site of an agency; of an existing one, bring host and name up to date and leave its pages alone."""
    existing = HomePage.objects.filter(slug=agency.slug, depth=2).first()
    if existing is not None:
        return _keep_up(agency, existing)
    _remove_welcome()
    home = HomePage(title=agency.name, slug=agency.slug)
    Page.objects.get(depth=1).add_child(instance=home)
    home.add_child(instance=ProfilePage(title="Profil", slug="profil"))
    home.add_child(instance=ServiceIndexPage(title="Layanan", slug="layanan"))
    home.add_child(instance=PlainPage(title="Informasi publik", slug="informasi-publik", body=PUBLIC_INFORMATION))
    Site.objects.create(hostname=agency.host, port=80, root_page=home, site_name=agency.short)
    _give_rights(agency, home)
    return home


def _keep_up(agency: Agency, home: HomePage) -> HomePage:
    # Two agencies may swap their hosts: whoever stands in the way gets the right one in turn.
    for other in Site.objects.filter(hostname=agency.host).exclude(root_page=home):
        Site.objects.filter(pk=other.pk).update(hostname=f"pindah-{other.pk}.invalid")
    Site.objects.filter(root_page=home).update(hostname=agency.host, site_name=agency.short)
    Site.clear_site_root_paths_cache()
    _give_rights(agency, home)
    if home.title != agency.name:
        home.title = home.draft_title = agency.name
        home.save(update_fields=["title", "draft_title"])
    return home


def _remove_welcome() -> None:
    """Wagtail's first migration leaves a page and a default site that would answer for unknown hosts."""
    plain = ContentType.objects.get_for_model(Page)
    for page in Page.objects.filter(depth=2, slug="home", content_type=plain):
        page.delete()


def _give_rights(agency: Agency, home: HomePage) -> None:
    group, _ = Group.objects.get_or_create(name=group_name(agency))
    collection = Collection.objects.filter(name=agency.slug).first()
    if collection is None:
        collection = Collection.get_first_root_node().add_child(name=agency.slug)
    rights = {right.codename: right for right in Permission.objects.filter(content_type__app_label="wagtailcore")}
    for codename in PAGE_RIGHTS:
        GroupPagePermission.objects.get_or_create(group=group, page=home, permission=rights[codename])
    # Wagtail asks for its own document model's rights, whatever the model in use.
    for codename in ("add_document", "change_document", "choose_document"):
        right = Permission.objects.get(codename=codename, content_type__app_label="wagtaildocs")
        GroupCollectionPermission.objects.get_or_create(group=group, collection=collection, permission=right)
    group.permissions.add(Permission.objects.get(codename="access_admin", content_type__app_label="wagtailadmin"))


def group_name(agency: Agency) -> str:
    """The CMS group of an agency."""
    return f"situs:{agency.slug}"


def admit(person: Person) -> None:
    """Give a person the CMS rights of the agencies they write for today, and take the others away."""
    agencies = Agency.objects.visible_to(person)
    wanted = Group.objects.filter(name__in=[group_name(agency) for agency in agencies])
    person.groups.remove(*person.groups.filter(name__startswith="situs:").exclude(pk__in=wanted))
    person.groups.add(*wanted)
