using System.Net;
using System.Net.Http.Json;
using Marketplace.Accounts.Parties;
using Marketplace.Accounts.People;
using Marketplace.Accounts.Public;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Tests;

public sealed class RegisterTests(MarketplaceApp app) : IClassFixture<MarketplaceApp>
{
    private static object Form(
        string? phone = null, string? password = Given.Password, string? name = "Nguyễn Thị Lan", string? kind = "household", string? unit = Given.LongKhanh,
        string? email = null, string? partyName = null, string? taxCode = null, bool consent = true) =>
        new { phone = phone ?? Given.NewPhone(), password, name, kind, unit, email, partyName, taxCode, consent };

    [Fact]
    public async Task A_household_registers_and_is_signed_in_at_once()
    {
        var browser = app.Browser();
        var me = await (await browser.PostAsJsonAsync("/api/account/register", Form())).ReadJson();
        Assert.True(me.GetProperty("signedIn").GetBoolean());
        var grant = Assert.Single(me.GetProperty("grants").EnumerateArray());
        Assert.Equal(("household", "Nguyễn Thị Lan"), (grant.GetProperty("role").GetString(), grant.GetProperty("party").GetProperty("name").GetString()));
        Assert.Equal(["signedIn", "buy", "sell", "contract"], me.GetProperty("permissions").EnumerateArray().Select(permission => permission.GetString()!));

        var again = await (await browser.GetAsync(new Uri("/api/account/me", UriKind.Relative))).ReadJson();
        Assert.Equal(me.GetProperty("accountId").GetString(), again.GetProperty("accountId").GetString());
    }

    [Fact]
    public async Task Registering_stores_the_home_the_consent_and_the_hashed_password()
    {
        var phone = Given.NewPhone();
        await (await app.Browser().PostAsJsonAsync("/api/account/register", Form(phone, email: "lan.nong@example.vn"))).MustSucceed();
        var account = await app.WithDbAsync(db => db.Set<Account>().SingleAsync(known => known.PhoneNumber == phone));
        Assert.DoesNotContain(Given.Password, account.PasswordHash!, StringComparison.Ordinal);
        Assert.Equal(210_000, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(Convert.FromBase64String(account.PasswordHash!).AsSpan(5)));
        var consent = await app.WithDbAsync(db => db.Set<Consent>().SingleAsync(given => given.AccountId == account.Id));
        Assert.Equal((Consent.UseOfService, Consent.CurrentVersion), (consent.Purpose, consent.Version));
        var home = await app.WithDbAsync(db => db.Set<Party>().Where(party => party.Phone == phone).SelectMany(party => party.Homes).SingleAsync());
        Assert.Equal((2326080, new DateOnly(2026, 11, 21)), (home.UnitId, home.From));
    }

    [Theory]
    [InlineData("0912", "phone", "account.phone_malformed")]
    [InlineData(null, "phone", "account.phone_malformed")]
    public async Task A_wrong_phone_is_told_at_its_field(string? phone, string field, string code) =>
        Assert.Equal([code], await (await app.Browser().PostAsJsonAsync("/api/account/register", new { phone, password = Given.Password, name = "Lan", kind = "consumer", unit = Given.LongKhanh, consent = true })).ProblemAt(field));

    [Fact]
    public async Task Every_empty_field_of_the_form_is_told_at_once()
    {
        var reply = await app.Browser().PostAsJsonAsync("/api/account/register", new { });
        await reply.MustRefuse(HttpStatusCode.BadRequest, "request.invalid");
        var errors = (await reply.Problem()).GetProperty("errors");
        Assert.Equal(["consent", "kind", "name", "password", "phone", "unit"], errors.EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Each_mistake_stands_at_its_own_field()
    {
        async Task Expect(object form, string field, string code) =>
            Assert.Equal([code], await (await app.Browser().PostAsJsonAsync("/api/account/register", form)).ProblemAt(field));

        await Expect(Form(password: "ngắn quá"), "password", "account.password_too_short");
        await Expect(Form(password: string.Concat(Enumerable.Repeat("mật khẩu ", 15))), "password", "account.password_too_long");
        await Expect(Form(password: "aaaaaaaaaaaaaa"), "password", "account.password_too_simple");
        await Expect(Form(phone: "0912 345 999", password: "+84912345999"), "password", "account.password_too_simple");
        await Expect(Form(name: " "), "name", "account.name_required");
        await Expect(Form(name: new('n', 121)), "name", "account.name_too_long");
        await Expect(Form(kind: "department"), "kind", "account.kind_not_open");
        await Expect(Form(unit: "99999"), "unit", "account.unit_unknown");
        await Expect(Form(unit: Given.DongNai), "unit", "account.unit_unknown");
        await Expect(Form(unit: "26077"), "unit", "account.unit_unknown"); // merged into Long Khánh in 2025
        await Expect(Form(email: "lan@"), "email", "account.email_malformed");
        await Expect(Form(kind: "cooperative"), "partyName", "account.party_name_required");
        await Expect(Form(kind: "enterprise", partyName: "Công ty A", taxCode: "0100112438"), "taxCode", "account.tax_code_invalid");
        await Expect(Form(consent: false), "consent", "account.consent_required");
    }

    [Fact]
    public async Task A_phone_and_an_address_belong_to_one_account()
    {
        var phone = Given.NewPhone();
        await (await app.Browser().PostAsJsonAsync("/api/account/register", Form(phone, email: "mot@example.vn"))).MustSucceed();
        var samePhone = await app.Browser().PostAsJsonAsync("/api/account/register", Form("0" + phone[3..]));
        await samePhone.MustRefuse(HttpStatusCode.Conflict, "account.phone_taken");
        Assert.Equal(["account.phone_taken"], await samePhone.ProblemAt("phone"));
        await app.Browser().PostAsJsonAsync("/api/account/register", Form(email: "MOT@example.vn")).MustRefuse(HttpStatusCode.Conflict, "account.email_taken");
    }

    [Fact]
    public async Task Two_registrations_of_one_phone_at_once_open_one_account()
    {
        var phone = Given.NewPhone();
        var replies = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => app.Browser().PostAsJsonAsync("/api/account/register", Form(phone))));
        Assert.Equal(1, replies.Count(reply => reply.StatusCode is HttpStatusCode.Created));
        Assert.Equal(3, replies.Count(reply => reply.StatusCode is HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task A_new_trader_is_not_on_the_register()
    {
        var me = await (await app.Browser().PostAsJsonAsync("/api/account/register", Form(kind: "trader", partyName: "Vựa Sầu riêng Hai Lúa", taxCode: "0301442379"))).ReadJson();
        var party = me.GetProperty("grants")[0].GetProperty("party").GetProperty("id").GetGuid();
        Assert.Null((await app.InScopeAsync(services => ((IParties)services.GetService(typeof(IParties))!).FindAsync(party, CancellationToken.None)))!.TraderRegisteredOn);
    }

    [Fact]
    public async Task Nobody_registers_himself_as_an_officer_by_adding_members_to_the_form()
    {
        var reply = await app.Browser().PostAsJsonAsync("/api/account/register", new
        {
            phone = Given.NewPhone(), password = Given.Password, name = "Kẻ Gian", kind = "consumer", unit = Given.LongKhanh, consent = true,
            role = "administrator", grants = new[] { new { role = "administrator" } }, traderRegisteredOn = "2020-01-01",
        });
        var grant = Assert.Single((await reply.ReadJson()).GetProperty("grants").EnumerateArray());
        Assert.Equal("consumer", grant.GetProperty("role").GetString());
    }
}
