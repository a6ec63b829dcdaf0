using Marketplace.Accounts.Banks;
using Marketplace.Accounts.Demo;
using Marketplace.Accounts.Memberships;
using Marketplace.Accounts.Parties;
using Marketplace.Accounts.People;
using Marketplace.Accounts.Public;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Startup;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Accounts;

public static class AccountsModule
{
    public static IServiceCollection AddAccounts(this IServiceCollection services) => services
        .AddTables(typeof(AccountsModule).Assembly)
        .AddSignIn()
        .AddScoped<IReferenceData, LoadBanks>()
        .AddScoped<IParties, PartyBook>()
        .AddScoped<MeWriter>()
        .AddScoped<Register.Opening>();

    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
        var account = app.MapDoor("/api/account", "Accounts");
        Register.Map(account);
        SignIn.Map(account);
        SignOut.Map(account);
        ShowMe.Map(account);
        ListDemoAccounts.Map(account);
        DemoSignIn.Map(account);

        var cooperatives = app.MapDoor("/api/cooperatives", "Accounts");
        ListMembers.Map(cooperatives);
        InviteMember.Map(cooperatives);
        var mine = app.MapDoor("/api/my/cooperatives", "Accounts");
        ListMyCooperatives.Map(mine);
        AnswerInvitation.Map(app.MapDoor("/api/my/invitations", "Accounts"));
        EndMembership.Map(cooperatives, mine);

        var traders = app.MapDoor("/api/traders", "Accounts");
        ListTraders.Map(traders);
        RegisterTrader.Map(traders);

        FindParties.Map(app.MapDoor("/api/parties", "Accounts"));
        ListBanks.Map(app.MapDoor("/api/banks", "Accounts"));
    }
}
