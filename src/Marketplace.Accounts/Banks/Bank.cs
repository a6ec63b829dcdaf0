using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Accounts.Banks;

/// <summary>A bank that takes VietQR transfers.</summary>
internal sealed class Bank
{
    /// <summary>Bank identification number of the interbank network (NAPAS).</summary>
    public required string Bin { get; init; }
    public required string Code { get; init; }
    public required string ShortName { get; init; }
    public required string Name { get; init; }
}

internal sealed class BankTable : IEntityTypeConfiguration<Bank>
{
    public void Configure(EntityTypeBuilder<Bank> builder)
    {
        builder.ToTable("accounts_banks");
        builder.HasKey(bank => bank.Bin);
        builder.Property(bank => bank.Bin).HasMaxLength(10);
        builder.Property(bank => bank.Code).HasMaxLength(20);
    }
}
