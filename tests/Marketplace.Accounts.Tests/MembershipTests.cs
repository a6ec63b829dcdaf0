using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Marketplace.Accounts.Public;
using Marketplace.Platform.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Accounts.Tests;

public sealed class MembershipsOnSqlite(MarketplaceApp app) : MembershipTests(app), IClassFixture<MarketplaceApp>;

public sealed class MembershipsOnPostgres(PostgresApp app) : MembershipTests(app), IClassFixture<PostgresApp>;

/// <summary>Nobody acts for a household that has not said yes.</summary>
public abstract class MembershipTests(MarketplaceApp app)
{
    private static string MembersOf(Person cooperative) => $"/api/cooperatives/{cooperative.Party}/members";

    private Task<HttpResponseMessage> InviteAsync(Person cooperative, Person household) =>
        app.As(cooperative).PostAsJsonAsync(MembersOf(cooperative), new { householdPhone = "0" + household.Phone[3..] });

    private async Task<JsonElement> MineAsync(Person household) => await app.As(household).GetAsync("/api/my/cooperatives").ReadJson();

    private async Task<Guid> InvitedAsync(Person cooperative, Person household)
    {
        await InviteAsync(cooperative, household).MustSucceed();
        return (await MineAsync(household)).GetProperty("invitations").EnumerateArray().Single(asked => asked.GetProperty("cooperative").GetProperty("id").GetGuid() == cooperative.Party).GetProperty("id").GetGuid();
    }

    private Task<HttpResponseMessage> AnswerAsync(Person who, Guid invitation, string answer) => app.As(who).PostAsync($"/api/my/invitations/{invitation}/{answer}", content: null);

    private Task<bool> MaySellAsync(Person cooperative, Person household) =>
        app.InScopeAsync(services => services.GetRequiredService<IParties>().MaySellForAsync(cooperative.Party, household.Party, app.Clock.Today(), default));

    [Fact]
    public async Task Until_a_household_says_yes_a_cooperative_that_knows_its_phone_may_do_nothing_and_learns_nothing()
    {
        var (cooperative, lan) = (await app.Given.Cooperative("Hợp tác xã Giả Mạo"), await app.Given.Household("Nguyễn Thị Lan"));
        var before = await app.As(lan).GetAsync("/api/certificates").ReadJson();
        var certificate = before.GetProperty("items")[0].GetProperty("id").GetGuid();
        for (var time = 0; time < 2; time++) Assert.DoesNotContain("Lan", await (await InviteAsync(cooperative, lan)).Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var seen = await app.As(cooperative).GetAsync(MembersOf(cooperative)).ReadJson();
        Assert.Empty(seen.GetProperty("items").EnumerateArray());
        Assert.Equal(lan.Phone, Assert.Single(seen.GetProperty("invitations").EnumerateArray()).GetProperty("phone").GetString());
        Assert.False(await MaySellAsync(cooperative, lan));
        await app.As(cooperative).GetAsync($"/api/certificates/{certificate}").MustRefuse(HttpStatusCode.NotFound, "not_found");
        await app.As(cooperative).PostAsync($"/api/certificates/{certificate}/withdraw", content: null).MustRefuse(HttpStatusCode.NotFound, "not_found");
        Assert.Contains("Giả Mạo", (await app.As(lan).GetAsync("/api/inbox").ReadJson()).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_its_yes_the_household_is_a_member_since_today_and_both_sides_see_it()
    {
        var (cooperative, lan) = (await app.Given.Cooperative("Hợp tác xã Đồng Lòng"), await app.Given.Household("Nguyễn Thị Lan"));
        var invitation = await InvitedAsync(cooperative, lan);
        for (var time = 0; time < 2; time++) await AnswerAsync(lan, invitation, "accept").MustSucceed();

        var member = Assert.Single((await app.As(cooperative).GetAsync(MembersOf(cooperative)).ReadJson()).GetProperty("items").EnumerateArray());
        Assert.Equal(("Nguyễn Thị Lan", "Phường Long Khánh"), (member.GetProperty("name").GetString(), member.GetProperty("unit").GetProperty("name").GetString()));
        Assert.NotEqual(JsonValueKind.Null, member.GetProperty("agreedAt").ValueKind);
        Assert.True(await MaySellAsync(cooperative, lan));
        Assert.Equal("Hợp tác xã Đồng Lòng", Assert.Single((await MineAsync(lan)).GetProperty("items").EnumerateArray()).GetProperty("cooperative").GetProperty("name").GetString());
        await AnswerAsync(lan, invitation, "decline").MustRefuse(HttpStatusCode.Conflict, "member.invitation_answered");
        await InviteAsync(cooperative, lan).MustRefuse(HttpStatusCode.Conflict, "member.already");
    }

    [Fact]
    public async Task A_household_that_said_no_stays_unnamed_and_is_not_asked_again_for_thirty_days()
    {
        var (cooperative, lan) = (await app.Given.Cooperative(), await app.Given.Household("Nguyễn Thị Lan"));
        await AnswerAsync(lan, await InvitedAsync(cooperative, lan), "decline").MustSucceed();
        Assert.DoesNotContain("Lan", (await app.As(cooperative).GetAsync("/api/inbox").ReadJson()).GetRawText(), StringComparison.Ordinal);
        await InviteAsync(cooperative, lan).MustRefuse(HttpStatusCode.Conflict, "member.declined_recently");
        Assert.False(await MaySellAsync(cooperative, lan));
        app.Clock.Advance(TimeSpan.FromDays(30));
        await AnswerAsync(lan, await InvitedAsync(cooperative, lan), "accept").MustSucceed();
        Assert.True(await MaySellAsync(cooperative, lan));
    }

    [Fact]
    public async Task Either_side_ends_it_at_once_and_what_was_on_sale_in_the_households_name_leaves_the_sale()
    {
        var (first, second) = (await app.Given.Household("Nguyễn Thị Lan"), await app.Given.Household("Trần Văn Minh"));
        var cooperative = await app.Given.Cooperative(members: [first, second]);
        var (hers, his, own) = (await app.Given.Listing(cooperative, producer: first), await app.Given.Listing(cooperative, producer: second), await app.Given.Listing(first));
        await app.As(first).PostAsync($"/api/my/cooperatives/{cooperative.Party}/leave", content: null).MustSucceed();
        Assert.False(await MaySellAsync(cooperative, first));
        await app.RunReadersAsync();
        await app.Anyone().GetAsync($"/api/listings/{hers}").MustRefuse(HttpStatusCode.NotFound, "listing.off_sale");
        foreach (var stays in new[] { his, own }) await app.Anyone().GetAsync($"/api/listings/{stays}").MustSucceed();

        await app.As(cooperative).PostAsync($"{MembersOf(cooperative)}/{second.Party}/end", content: null).MustSucceed();
        await app.As(cooperative).PostAsync($"{MembersOf(cooperative)}/{second.Party}/end", content: null).MustRefuse(HttpStatusCode.NotFound, "not_found");
        await app.RunReadersAsync();
        await app.Anyone().GetAsync($"/api/listings/{his}").MustRefuse(HttpStatusCode.NotFound, "listing.off_sale");
        var seen = await app.As(cooperative).GetAsync(MembersOf(cooperative)).ReadJson();
        Assert.Empty(seen.GetProperty("items").EnumerateArray());
        Assert.Equal(2, seen.GetProperty("former").GetArrayLength());
        Assert.Empty((await MineAsync(second)).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task Who_left_this_morning_may_come_back_this_afternoon()
    {
        var (cooperative, lan) = (await app.Given.Cooperative(), await app.Given.Household());
        await AnswerAsync(lan, await InvitedAsync(cooperative, lan), "accept").MustSucceed();
        await app.As(lan).PostAsync($"/api/my/cooperatives/{cooperative.Party}/leave", content: null).MustSucceed();
        Assert.False(await MaySellAsync(cooperative, lan));
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await AnswerAsync(lan, await InvitedAsync(cooperative, lan), "accept").MustSucceed();
        Assert.True(await MaySellAsync(cooperative, lan));
        Assert.Single((await MineAsync(lan)).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task What_was_taken_back_cannot_be_accepted_any_more()
    {
        var (cooperative, lan) = (await app.Given.Cooperative(), await app.Given.Household());
        var invitation = await InvitedAsync(cooperative, lan);
        await app.As(cooperative).DeleteAsync($"/api/cooperatives/{cooperative.Party}/invitations/{invitation}").MustSucceed();
        await AnswerAsync(lan, invitation, "accept").MustRefuse(HttpStatusCode.Conflict, "member.invitation_answered");
        Assert.False(await MaySellAsync(cooperative, lan));
    }

    [Fact]
    public async Task A_phone_without_a_household_is_told_at_its_field()
    {
        var cooperative = await app.Given.Cooperative();
        var consumer = await app.Given.Consumer();
        foreach (var phone in new[] { Given.NewPhone(), consumer.Phone })
        {
            var reply = await app.As(cooperative).PostAsJsonAsync(MembersOf(cooperative), new { householdPhone = phone });
            await reply.MustRefuse(HttpStatusCode.NotFound, "member.household_unknown");
            Assert.Equal(["member.household_unknown"], await reply.ProblemAt("householdPhone"));
        }
    }

    [Fact]
    public async Task Strangers_see_answer_and_end_nothing()
    {
        var (lan, minh) = (await app.Given.Household(), await app.Given.Household());
        var (cooperative, other) = (await app.Given.Cooperative(members: lan), await app.Given.Cooperative());
        var invitation = await InvitedAsync(cooperative, minh);
        foreach (var stranger in new[] { other, lan, await app.Given.Enterprise() })
        {
            await app.As(stranger).GetAsync(MembersOf(cooperative)).MustRefuse(HttpStatusCode.NotFound, "not_found");
            await app.As(stranger).PostAsJsonAsync(MembersOf(cooperative), new { householdPhone = lan.Phone }).MustRefuse(HttpStatusCode.NotFound, "not_found");
            await app.As(stranger).PostAsync($"{MembersOf(cooperative)}/{lan.Party}/end", content: null).MustRefuse(HttpStatusCode.NotFound, "not_found");
            await app.As(stranger).DeleteAsync($"/api/cooperatives/{cooperative.Party}/invitations/{invitation}").MustRefuse(HttpStatusCode.NotFound, "not_found");
            await AnswerAsync(stranger, invitation, "accept").MustRefuse(HttpStatusCode.NotFound, "not_found");
        }
        // Nor does the one who asks answer for the one who is asked.
        await AnswerAsync(cooperative, invitation, "accept").MustRefuse(HttpStatusCode.NotFound, "not_found");
        await app.As(minh).PostAsync($"/api/my/cooperatives/{cooperative.Party}/leave", content: null).MustRefuse(HttpStatusCode.NotFound, "not_found");
        Assert.False(await MaySellAsync(cooperative, minh));
        Assert.True(await MaySellAsync(cooperative, lan));
        await app.As(await app.Given.Consumer()).GetAsync(MembersOf(cooperative)).MustRefuse(HttpStatusCode.Forbidden, "forbidden");
        await app.Anyone().GetAsync("/api/my/cooperatives").MustRefuse(HttpStatusCode.Unauthorized, "sign_in_required");
    }
}
