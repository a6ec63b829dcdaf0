using System.Net;
using System.Net.Http.Json;
using Marketplace.Accounts.Demo;
using Marketplace.Accounts.Public;
using Marketplace.Platform.Callers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Marketplace.Accounts.Tests;

public sealed class DemoDoorTests(DemoDoorTests.DevelopmentApp development, MarketplaceApp elsewhere) : IClassFixture<DemoDoorTests.DevelopmentApp>, IClassFixture<MarketplaceApp>
{
    /// <summary>Says "Development" to whoever asks inside, without loading the scene.</summary>
    public sealed class DevelopmentApp : MarketplaceApp
    {
        protected override void Arrange(IServiceCollection services) => services.AddSingleton<IHostEnvironment>(new InDevelopment());

        private sealed class InDevelopment : IHostEnvironment
        {
            public string EnvironmentName { get; set; } = Environments.Development;
            public string ApplicationName { get; set; } = "Marketplace.Host";
            public string ContentRootPath { get; set; } = AppContext.BaseDirectory;
            public Microsoft.Extensions.FileProviders.IFileProvider ContentRootFileProvider { get; set; } = new Microsoft.Extensions.FileProviders.NullFileProvider();
        }
    }

    private static async Task<Person> Offered(MarketplaceApp app)
    {
        var lan = await app.Given.Household();
        await app.WithDbAsync(async db =>
        {
            db.Add(new DemoAccount { AccountId = lan.AccountId, Label = "Hộ trồng sầu riêng", Role = Role.Household, Place = 1 });
            await db.SaveChangesAsync();
        });
        return lan;
    }

    [Fact]
    public async Task In_Development_the_scenes_people_are_one_tap_away()
    {
        var lan = await Offered(development);
        var offered = Assert.Single((await development.Anyone().GetAsync(new Uri("/api/account/demo-accounts", UriKind.Relative)).ReadJson()).GetProperty("items").EnumerateArray());
        Assert.Equal((lan.Phone, "household"), (offered.GetProperty("login").GetString(), offered.GetProperty("role").GetString()));
        var me = await (await development.Browser().PostAsJsonAsync("/api/account/demo-sign-in", new { login = lan.Phone })).ReadJson();
        Assert.Equal(lan.AccountId, me.GetProperty("accountId").GetGuid());

        var notOffered = await development.Given.Household();
        await development.Browser().PostAsJsonAsync("/api/account/demo-sign-in", new { login = notOffered.Phone }).MustRefuse(HttpStatusCode.NotFound, "not_found");
    }

    [Fact]
    public async Task Elsewhere_the_demo_doors_do_not_exist_even_for_a_listed_account()
    {
        var lan = await Offered(elsewhere);
        await elsewhere.Anyone().GetAsync(new Uri("/api/account/demo-accounts", UriKind.Relative)).MustRefuse(HttpStatusCode.NotFound, "not_found");
        await elsewhere.Browser().PostAsJsonAsync("/api/account/demo-sign-in", new { login = lan.Phone }).MustRefuse(HttpStatusCode.NotFound, "not_found");
    }

    [Fact]
    public async Task The_first_administrator_is_made_once()
    {
        Task<(bool Done, string Sentence)> Create(string? phone, string? password) =>
            elsewhere.InScopeAsync(services => CreateAdministrator.RunAsync(services, phone, name: null, password, CancellationToken.None));

        Assert.False((await Create("12", Given.Password)).Done);
        Assert.False((await Create(Given.NewPhone(), "ngắn")).Done);
        Assert.False((await Create(Given.NewPhone(), null)).Done);
        Assert.False((await Create((await elsewhere.Given.Household()).Phone, Given.Password)).Done);
        var phone = Given.NewPhone();
        Assert.True((await Create(phone, Given.Password)).Done);
        Assert.False((await Create(Given.NewPhone(), Given.Password)).Done);

        var me = await (await elsewhere.Browser().PostAsJsonAsync("/api/account/sign-in", new { login = phone, password = Given.Password })).ReadJson();
        Assert.Contains("administer", me.GetProperty("permissions").EnumerateArray().Select(permission => permission.GetString()));
    }
}
