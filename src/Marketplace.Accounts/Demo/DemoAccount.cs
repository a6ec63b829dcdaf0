using Marketplace.Accounts.People;
using Marketplace.Platform.Callers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Accounts.Demo;

/// <summary>An account of a demo scene that the sign-in page offers, in Development only.</summary>
internal sealed class DemoAccount
{
    /// <summary>All accounts of a scene share it; no scene is ever loaded outside Development.</summary>
    public const string Password = "nong-san-minh-hoa";

    public required Guid AccountId { get; init; }
    public required string Label { get; init; }
    public required Role Role { get; init; }
    /// <summary>Place in the list.</summary>
    public required int Place { get; init; }
}

internal sealed class DemoAccountTable : IEntityTypeConfiguration<DemoAccount>
{
    public void Configure(EntityTypeBuilder<DemoAccount> builder)
    {
        builder.ToTable("accounts_demo_accounts");
        builder.HasKey(demo => demo.AccountId);
        builder.HasOne<Account>().WithOne().HasForeignKey<DemoAccount>(demo => demo.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
