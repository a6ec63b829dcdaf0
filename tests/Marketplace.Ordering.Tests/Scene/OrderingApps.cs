using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Ordering.Tests.Scene;

public interface IOrderingApp
{
    Market Market { get; }
}

public sealed class OrderingOnSqlite : MarketplaceApp, IOrderingApp
{
    private readonly Village _village = new();
    private readonly Heard _heard = new();
    public Market Market => field ??= new(this, _village, _heard);
    protected override void Arrange(IServiceCollection services) => Arranging.Arrange(services, _village, _heard);
}

public sealed class OrderingOnPostgres : PostgresApp, IOrderingApp
{
    private readonly Village _village = new();
    private readonly Heard _heard = new();
    public Market Market => field ??= new(this, _village, _heard);
    protected override void Arrange(IServiceCollection services) => Arranging.Arrange(services, _village, _heard);
}
