using System.Net;
using System.Net.Http.Json;
using Marketplace.Accounts.People;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Tests;

public sealed class SignInTests(MarketplaceApp app) : IClassFixture<MarketplaceApp>
{
    private static readonly Uri MeAddress = new("/api/account/me", UriKind.Relative);

    private static Task<HttpResponseMessage> SignIn(HttpClient browser, string login, string password = Given.Password) =>
        browser.PostAsJsonAsync("/api/account/sign-in", new { login, password });

    private static async Task<bool> IsSignedIn(HttpClient browser) => (await browser.GetAsync(MeAddress).ReadJson()).GetProperty("signedIn").GetBoolean();

    /// <summary>The session cookie as a thief would copy it.</summary>
    private static string CopiedCookie(HttpResponseMessage reply) => reply.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("__Host-session=", StringComparison.Ordinal)).Split(';')[0];

    private async Task<HttpResponseMessage> AskWith(string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, MeAddress);
        request.Headers.Add("Cookie", cookie);
        return await app.Anyone().SendAsync(request);
    }

    [Fact]
    public async Task The_same_person_comes_in_by_every_spelling_of_the_phone()
    {
        var lan = await app.Given.Household();
        foreach (var spelling in new[] { lan.Phone, "0" + lan.Phone[3..], lan.Phone[1..], $"0{lan.Phone[3..6]} {lan.Phone[6..9]} {lan.Phone[9..]}" })
            Assert.Equal(lan.AccountId, (await (await SignIn(app.Browser(), spelling)).ReadJson()).GetProperty("accountId").GetGuid());
    }

    [Fact]
    public async Task Or_by_email_in_any_case()
    {
        await (await app.Browser().PostAsJsonAsync("/api/account/register", new
        {
            phone = Given.NewPhone(), email = "minh@example.vn", password = Given.Password, name = "Minh", kind = "consumer", unit = Given.LongKhanh, consent = true,
        })).MustSucceed();
        await (await SignIn(app.Browser(), " Minh@Example.vn")).MustSucceed();
    }

    [Fact]
    public async Task The_cookie_is_bound_to_this_host_and_hidden_from_scripts()
    {
        var reply = await SignIn(app.Browser(), (await app.Given.Consumer()).Phone);
        var cookie = reply.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith("__Host-session=", StringComparison.Ordinal));
        foreach (var part in new[] { "secure", "httponly", "samesite=lax", "path=/" }) Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task After_signing_out_a_copied_cookie_is_worth_nothing()
    {
        var browser = app.Browser();
        var stolen = CopiedCookie(await SignIn(browser, (await app.Given.Household()).Phone));
        Assert.True((await AskWith(stolen).ReadJson()).GetProperty("signedIn").GetBoolean());

        Assert.Equal(HttpStatusCode.NoContent, (await browser.PostAsync(new Uri("/api/account/sign-out", UriKind.Relative), content: null)).StatusCode);

        Assert.False((await AskWith(stolen).ReadJson()).GetProperty("signedIn").GetBoolean());
        Assert.False(await IsSignedIn(browser));
    }

    [Fact]
    public async Task Signing_out_here_leaves_the_other_device_signed_in()
    {
        var lan = await app.Given.Household();
        var (phone, computer) = (app.Browser(), app.Browser());
        await (await SignIn(phone, lan.Phone)).MustSucceed();
        await (await SignIn(computer, lan.Phone)).MustSucceed();
        await (await phone.PostAsync(new Uri("/api/account/sign-out", UriKind.Relative), content: null)).MustSucceed();
        Assert.False(await IsSignedIn(phone));
        Assert.True(await IsSignedIn(computer));
    }

    [Fact]
    public async Task A_new_security_stamp_ends_every_session()
    {
        var lan = await app.Given.Household();
        var browser = app.Browser();
        await (await SignIn(browser, lan.Phone)).MustSucceed();
        await app.WithDbAsync(db => db.Set<Account>().Where(account => account.Id == lan.AccountId).ExecuteUpdateAsync(set => set.SetProperty(account => account.SecurityStamp, "changed")));
        Assert.False(await IsSignedIn(browser));
    }

    [Fact]
    public async Task A_revoked_right_is_gone_at_the_next_request()
    {
        var officer = await app.Given.IndustryTradeOfficer();
        var browser = app.Browser();
        await (await SignIn(browser, officer.Phone)).MustSucceed();
        await (await browser.GetAsync(new Uri("/api/traders", UriKind.Relative))).MustSucceed();

        await app.WithDbAsync(async db =>
        {
            (await db.Set<AccountGrant>().SingleAsync(grant => grant.AccountId == officer.AccountId)).Revoke(app.Clock.GetUtcNow());
            await db.SaveChangesAsync();
        });

        await browser.GetAsync(new Uri("/api/traders", UriKind.Relative)).MustRefuse(HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task An_unknown_login_and_a_wrong_password_look_the_same()
    {
        var lan = await app.Given.Household();
        var wrong = await SignIn(app.Browser(), lan.Phone, "không phải mật khẩu");
        var unknown = await SignIn(app.Browser(), Given.NewPhone(), "không phải mật khẩu");
        await wrong.MustRefuse(HttpStatusCode.Unauthorized, "account.wrong_login");
        await unknown.MustRefuse(HttpStatusCode.Unauthorized, "account.wrong_login");
        string[] Names(HttpResponseMessage reply) => [.. reply.Headers.Concat(reply.Content.Headers).Select(header => header.Key).Order(StringComparer.Ordinal)];
        Assert.Equal(Names(wrong), Names(unknown));
    }

    [Fact]
    public async Task The_sixth_try_is_locked_out_for_known_and_unknown_logins_alike_and_opens_after_five_minutes()
    {
        var lan = await app.Given.Household();
        foreach (var login in new[] { lan.Phone, Given.NewPhone() })
        {
            for (var attempt = 0; attempt < 5; attempt++) await SignIn(app.Browser(), login, "sai mật khẩu rồi").MustRefuse(HttpStatusCode.Unauthorized, "account.wrong_login");
            await SignIn(app.Browser(), login, "sai mật khẩu rồi").MustRefuse(HttpStatusCode.TooManyRequests, "account.locked");
        }
        await SignIn(app.Browser(), lan.Phone).MustRefuse(HttpStatusCode.TooManyRequests, "account.locked");

        app.Clock.Advance(TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(1));
        await (await SignIn(app.Browser(), lan.Phone)).MustSucceed();
    }

    [Fact]
    public async Task Twenty_guesses_at_once_get_no_more_than_five_tries()
    {
        var lan = await app.Given.Household();
        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(guess => SignIn(app.Browser(), lan.Phone, $"lần đoán thứ {guess}")));
        Assert.Equal(5, replies.Count(reply => reply.StatusCode is HttpStatusCode.Unauthorized));
        Assert.Equal(15, replies.Count(reply => reply.StatusCode is HttpStatusCode.TooManyRequests));
    }

    [Fact]
    public async Task An_officers_session_ends_with_the_working_day()
    {
        var (officer, household) = (app.Browser(), app.Browser());
        await (await SignIn(officer, (await app.Given.CommuneOfficer()).Phone)).MustSucceed();
        await (await SignIn(household, (await app.Given.Household()).Phone)).MustSucceed();
        app.Clock.Advance(TimeSpan.FromHours(13));
        Assert.False(await IsSignedIn(officer));
        Assert.True(await IsSignedIn(household));
    }

    [Fact]
    public async Task Without_the_forgery_token_a_signed_in_browser_can_change_nothing()
    {
        var stolen = CopiedCookie(await SignIn(app.Browser(), (await app.Given.Household()).Phone));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/account/sign-out");
        request.Headers.Add("Cookie", stolen);
        await app.Anyone().SendAsync(request).MustRefuse(HttpStatusCode.Forbidden, "forged_request");
    }

    [Fact]
    public async Task Bad_input_stands_at_its_field()
    {
        var reply = await app.Browser().PostAsJsonAsync("/api/account/sign-in", new { });
        Assert.Equal(["account.login_required"], await reply.ProblemAt("login"));
        Assert.Equal(["account.password_required"], await reply.ProblemAt("password"));
    }

    [Fact]
    public async Task Nobody_signed_in_is_told_so_as_a_problem_and_not_by_a_redirect() =>
        await app.Anyone().GetAsync(new Uri("/api/traders", UriKind.Relative)).MustRefuse(HttpStatusCode.Unauthorized, "sign_in_required");
}
